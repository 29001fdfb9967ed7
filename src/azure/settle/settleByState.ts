import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import { object, text } from '../../arm/json';
import type { Json } from '../../arm/json';
import type { Settlement } from '../ports';

/** For a resource that is as the change wants it: whether Azure is done with it. */
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

/** What is there was not made by this change: it must be neither taken for it nor written over. */
export function mismatch(target: string, message: string): Settlement {
  return { state: 'different', failure: { reason: 'conflict', code: 'AlreadyExists', message, target } };
}

function failed(code: string, message: string, target: string): Settlement {
  return { state: 'failed', failure: { reason: 'other', code, message, target } };
}
