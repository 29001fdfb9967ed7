import * as l10n from '@vscode/l10n';
import { nameOf, withoutProvider } from '../id/resourceId';
import { builtInRoleFor } from '../rights/builtInRole';
import type { CatalogueRow } from './explanation';

/** Permissions, sign-in, throttling, network and Azure outages. By failure reason if nothing more specific is known. */
export const accessRows: readonly CatalogueRow[] = [
  {
    code: 'rightMissing',
    when: {
      message:
        /authorization (?:or an abac condition not fulfilled )?to perform action '([^']+)' over scope '([^']+)'/i,
    },
    say: ([action = '', scope = '']) => ({
      message: l10n.t("You don't have permission {0} on {1}.", action, nameOf(withoutProvider(scope))),
      fix: l10n.t(
        'Ask an owner for a role that grants it, such as {0}. If you were just assigned one, sign in again.',
        builtInRoleFor(action),
      ),
    }),
  },
  {
    code: 'denyAssignment',
    when: {
      code: /^DenyAssignmentAuthorizationFailed$/i,
      message: /^(?:.*deny assignment with name '(.{1,200})' and Id '[^']*' at scope '([^']*)')?/is,
    },
    say: ([name = '', scope = '']) => ({
      message:
        name === ''
          ? l10n.t('A deny assignment forbids this, for example one of a managed application or deployment stack.')
          : l10n.t('The deny assignment "{0}" on {1} forbids this.', name, nameOf(withoutProvider(scope))),
      fix: l10n.t('Make the change through what the assignment protects. No role overrides it, not even Owner.'),
    }),
  },
  {
    code: 'tokenOfOtherTenant',
    when: { code: /^InvalidAuthenticationTokenTenant$/i },
    say: () => ({
      message: l10n.t('The sign-in is for another tenant than that of the subscription.'),
      fix: l10n.t("Run Sign In to Azure and choose the subscription's tenant, then try again."),
    }),
  },
  {
    code: 'subscriptionOutOfSight',
    when: {
      code: /^(Subscription|Tenant)NotFound$|^Invalid(Subscription|Tenant)Id$|^NoValidSubscriptionsInQueryRequest$/i,
    },
    say: () => ({
      message: l10n.t("The account that you're signed in with can't see the subscription."),
      fix: l10n.t('Sign in with an account that has access to it, in its tenant. What it contains may still exist.'),
    }),
  },
  {
    code: 'subscriptionDisabled',
    when: { code: /^(ReadOnlyDisabledSubscription|SubscriptionNotActive)$/i },
    say: () => ({
      message: l10n.t('The subscription is disabled, so nothing in it can be changed.'),
      fix: l10n.t('Ask its owner to enable it again, or choose another subscription.'),
    }),
  },
  {
    code: 'roleAssigned',
    when: { code: /^RoleAssignmentExists$/i },
    say: () => ({
      message: l10n.t('The role is already assigned.'),
      fix: l10n.t('Continue without assigning it. New roles can take a few minutes to take effect.'),
    }),
  },
  {
    code: 'principalUnknown',
    when: { code: /^(PrincipalNotFound|InvalidPrincipalId)$/i },
    say: () => ({
      message: l10n.t("Azure can't find the account that the role is for."),
      fix: l10n.t('If the account is new, wait a few minutes and try again.'),
    }),
  },
  {
    code: 'forbidden',
    when: { reason: 'forbidden' },
    say: () => ({
      message: l10n.t("You don't have permission to do this."),
      fix: l10n.t('Ask an owner of the resource for permission, then try again.'),
    }),
  },
  {
    code: 'signInAgain',
    when: { reason: 'signIn' },
    say: () => ({
      message: l10n.t('Azure requires you to sign in again.'),
      fix: l10n.t('Run Sign In to Azure, then try again.'),
    }),
  },
  {
    code: 'throttled',
    when: { reason: 'throttled' },
    say: () => ({
      message: l10n.t('Azure is throttling requests from this subscription.'),
      fix: l10n.t('Wait a few minutes and try again.'),
    }),
  },
  {
    code: 'certificate',
    when: { reason: 'network', message: /certificate|self[- ]signed|UNABLE_TO_VERIFY|CERT_/i },
    say: () => ({
      message: l10n.t("The connection to Azure isn't trusted."),
      fix: l10n.t('If your organization uses a proxy, add its certificate to the system and restart VS Code.'),
    }),
  },
  {
    code: 'offline',
    when: { reason: 'network' },
    say: () => ({
      message: l10n.t("Can't connect to Azure."),
      fix: l10n.t('Check the network and the proxy settings. Requests that Azure has accepted continue to run.'),
    }),
  },
  {
    code: 'badAnswer',
    when: { reason: 'badAnswer' },
    say: () => ({
      message: l10n.t("The response doesn't look like one from Azure."),
      fix: l10n.t('Check whether a proxy or a sign-in page intercepts the connection, then try again.'),
    }),
  },
  {
    code: 'serviceTrouble',
    when: { reason: 'service' },
    say: () => ({
      message: l10n.t('Azure is returning errors.'),
      fix: l10n.t('Try again later. Check Azure status for outages.'),
    }),
  },
  {
    code: 'operationThrottled',
    when: { code: /^TooManyRequests$/i },
    say: () => ({
      message: l10n.t('Azure throttled the operation, so it failed.'),
      fix: l10n.t('Wait a few minutes and try again.'),
    }),
  },
  {
    code: 'operationTimedOut',
    when: { code: /^(Gateway|Server|Request)Timeout$/i },
    say: () => ({
      message: l10n.t("Azure didn't complete the operation in time."),
      fix: l10n.t("Refresh to see whether it was done. If it wasn't, try again."),
    }),
  },
  {
    code: 'azureInternal',
    when: { code: /^Internal\w*(Error|Failure|Exception)$/i },
    say: () => ({
      message: l10n.t('Azure failed with an internal error.'),
      fix: l10n.t('Try again. If it fails again, give the correlation ID to Azure support.'),
    }),
  },
  {
    code: 'deploymentActive',
    when: { code: /^DeploymentActive$/i },
    say: () => ({
      message: l10n.t('A deployment with the same name is still running.'),
      fix: l10n.t("Wait until it's complete, then try again."),
    }),
  },
  {
    code: 'deploymentFailed',
    when: {
      code: /^((Resource)?Deployment(Failed|Failure)|DeploymentStack\w*Failed|ResourceOperationFailure|PreflightValidationCheckFailed|InvalidTemplateDeployment)$/i,
    },
    say: () => ({
      message: l10n.t("The deployment failed, and Azure didn't say why."),
      fix: l10n.t('Look at the operations of the deployment in the Azure portal.'),
    }),
  },
  {
    code: 'requestNotUnderstood',
    when: {
      code: /^(InvalidRequestContent|BadRequestFormat|(?:Missing|Invalid)ApiVersionParameter|InvalidTemplate|InvalidFilter\w*|InvalidEnabled?State|InvalidQuery(?:Language)?|InvalidRequest|UnsupportedQuery|InvalidRoleAssignmentId|InvalidLockLevel)$/i,
    },
    say: () => ({
      message: l10n.t("Azure doesn't understand the request."),
      fix: l10n.t('Update the extension. If the error remains, report it.'),
    }),
  },
  {
    code: 'gone',
    when: { reason: 'notFound' },
    say: () => ({
      message: l10n.t('The resource no longer exists.'),
      fix: l10n.t('Refresh to see the current resources.'),
    }),
  },
  {
    code: 'cancelled',
    when: { reason: 'cancelled' },
    say: () => ({
      message: l10n.t('This was canceled.'),
      fix: l10n.t("Start it again when you're ready."),
    }),
  },
];
