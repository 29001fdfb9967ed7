import * as l10n from '@vscode/l10n';
import { isOfType } from '../id/resourceId';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';

/** Each is the ID of a user-assigned identity. */
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

function isIdentity(id: string): boolean {
  return isOfType(id, 'Microsoft.ManagedIdentity/userAssignedIdentities');
}
