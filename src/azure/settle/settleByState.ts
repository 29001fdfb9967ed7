import * as l10n from '@vscode/l10n';
import { enumValue } from '../../arm/enumValue';
import { object, text, type Json } from '../../base/json';
import { fullName } from '../../domain/id/resourceId';
import type { Settlement } from '../ports';

/** Settles by provisioning state, for a resource that matches the change. */
export function settleByState(found: Json, target: string, reason?: string): Settlement {
  switch ((text(object(found['properties'])['provisioningState']) ?? '').toLowerCase()) {
    case 'creating':
    case 'updating':
    case 'migrating':
    case 'accepted':
    case 'running':
      return { state: 'inProgress' };
    case 'failed':
    case 'canceled':
      return failed(
        'ProvisioningFailed',
        reason ?? l10n.t("Azure couldn't finish provisioning {0}.", fullName(target)),
        target,
      );
    case 'deleting':
      return failed('BeingDeleted', l10n.t('{0} is being deleted.', fullName(target)), target);
    default:
      return { state: 'done' };
  }
}

/** Whether Azure is at work on a resource, by its provisioning state. */
export function isUpdating(found: Json): boolean {
  return enumValue(object(found['properties'])['provisioningState'], ['Creating', 'Updating']) !== undefined;
}

/** The existing resource wasn't created by this change: it must be neither mistaken for its result nor overwritten. */
export function mismatch(target: string, message: string): Settlement {
  return { state: 'mismatch', failure: { reason: 'conflict', code: 'AlreadyExists', message, target } };
}

function failed(code: string, message: string, target: string): Settlement {
  return { state: 'failed', failure: { reason: 'other', code, message, target } };
}
