import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan/plan';
import { isOfType } from '../id/resourceId';
import { error } from '../plan/notice';

const assignAction = 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action';

/** Every one is the id of a user-assigned identity. */
export function identityNotices(target: string, identities: readonly string[]): Notice[] {
  return identities
    .filter(one => !isIdentity(one))
    .map(one =>
      error('identityInvalid', {
        message: l10n.t('"{0}" isn\'t a valid ID of a user-assigned managed identity.', one),
        fix: l10n.t('Copy the resource ID of the identity.'),
        target,
      }),
    );
}

/** What Azure asks for on identities that are given to something. */
export function assignNeeds(identities: readonly string[]): { readonly action: string; readonly scope: string }[] {
  return identities.filter(isIdentity).map(scope => ({ action: assignAction, scope }));
}

function isIdentity(id: string): boolean {
  return isOfType(id, 'Microsoft.ManagedIdentity/userAssignedIdentities');
}
