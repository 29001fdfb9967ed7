import * as l10n from '@vscode/l10n';
import { nameOf } from '../id/resourceId';
import type { CatalogueRow } from './explanation';

/** Permissions, sign-in, throttling, network and Azure outages. By failure reason if nothing more specific is known. */
export const accessRows: readonly CatalogueRow[] = [
  {
    code: 'linkedRightMissing',
    when: {
      code: /^LinkedAuthorizationFailed$/i,
      message: /linked subscription '?([^'\s.]+)|linked scope\(s\) '?([^'\s]+)/i,
    },
    say: ([subscription = '', scope = '']) => ({
      message: l10n.t("You don't have permission to read the source {0}.", nameOf(scope || subscription)),
      fix: l10n.t("Ask its owner for permission to read it. If it's in another tenant, sign in to that tenant too."),
    }),
  },
  {
    code: 'rightMissing',
    when: { message: /authorization to perform action '([^']+)' over scope '([^']+)'/i },
    say: ([action = '', scope = '']) => ({
      message: l10n.t(
        "You don't have permission {0} on {1}.",
        action,
        nameOf(scope.replace(/\/providers\/[^/]+\/?$/, '')),
      ),
      fix: l10n.t('Ask an owner for a role that grants it. If you were just assigned one, sign in again.'),
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
