import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { nameOf } from '../id/resourceId';
import { builtInRoleFor } from '../rights/builtInRole';
import { actionInWords, resourceInWords } from './actionInWords';
import type { CatalogueRow } from './explanation';

/** Errors about what a request refers to: other resources, and the subscriptions that they are in. */
export const linkedRows: readonly CatalogueRow[] = [
  {
    code: 'linkedSubscriptionUnknown',
    when: { message: /linked subscription '?([\w-]+)'? was not found/i },
    say: ([subscription = '']) => ({
      message: l10n.t("The request refers to the subscription {0}, which Azure can't find.", subscription),
      fix: /^[0-]+$/.test(subscription)
        ? l10n.t(
            'The ID is a placeholder. Look for it in the settings, or ask the policy administrator: a policy can add it.',
          )
        : l10n.t(
            'If the subscription is in another tenant, sign in to that tenant too. Otherwise, correct the resource ID.',
          ),
    }),
  },
  {
    code: 'linkedSubscriptionElsewhere',
    when: { message: /current tenant '?[^'\s]*'? is not authorized to access linked subscription '?([\w-]+)/i },
    say: ([subscription = '']) => ({
      message: l10n.t('The request refers to the subscription {0} of another tenant.', subscription),
      fix: l10n.t(
        "Sign in to that tenant too, then try again. If you don't have an account there, ask its owner for one.",
      ),
    }),
  },
  {
    code: 'linkedRightMissing',
    when: { message: /perform action(?:\(s\))? '([^']+)' on the linked scope(?:\(s\))? '([^']+)'/i },
    say: ([actionList = '', scopeList = '']) => {
      const [actions, scopes] = [namesIn(actionList), namesIn(scopeList)];
      const wanted = scopes.map((scope, index) => actionInWords(actions[index] ?? actions.at(-1) ?? '', scope));
      return {
        message: l10n.t("You don't have permission to {0}.", listText(wanted)),
        fix: l10n.t(
          'Check that the resources exist, or ask their owner for a role that grants {0}, such as {1}.',
          listText(new Set(actions)),
          listText(new Set(actions.map(builtInRoleFor))),
        ),
      };
    },
  },
  {
    code: 'linkedRefused',
    when: { code: /^LinkedAuthorizationFailed$/i },
    say: () => ({
      message: l10n.t("You don't have permission to use one of the resources that the request refers to."),
      fix: l10n.t("Ask its owner for permission. If it's in another tenant, sign in to that tenant too."),
    }),
  },
  {
    code: 'identityGone',
    when: { code: /^ManagedServiceIdentityNotFound$/i, message: /diskEncryptionSet '([^']+)'/i },
    say: ([name = '']) => ({
      message: l10n.t('The identity of {0} no longer exists.', l10n.t('disk encryption set {0}', name)),
      fix: l10n.t('Assign an identity to it that can use the key, then try again.'),
    }),
  },
  {
    code: 'keyOutOfReach',
    when: { code: /^KeyVaultAccessForbidden$/i, message: /^(?:.{0,500}disk encryption set '([^']{1,300})')?/is },
    say: ([set = '']) => ({
      message:
        set === ''
          ? l10n.t("A disk encryption set can't use its key.")
          : l10n.t("The disk encryption set {0} can't use its key.", nameOf(set)),
      fix: l10n.t(
        'Grant its identity the permissions get, wrapKey, and unwrapKey on the key, for example with the role {0}.',
        'Key Vault Crypto Service Encryption User',
      ),
    }),
  },
  {
    code: 'linkedResourceGone',
    when: { message: /resource (\/\S+) referenced by resource \S+ was not found|^resource '(\S+?)' not found for/i },
    say: ([referenced = '', needed = '']) => ({
      message: l10n.t("Azure can't find {0}, which is needed here.", resourceInWords(referenced || needed)),
      fix: l10n.t('Check that it still exists and that it is in the same region, or choose another one.'),
    }),
  },
];

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
}
