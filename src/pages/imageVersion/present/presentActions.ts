import * as l10n from '@vscode/l10n';
import type { ReplicationView, RegionRow } from '../contract';
import type { Situation } from './situation';

type ViewAction = ReplicationView['actions'][number];

/** The available actions. The main one is only there if it is the next step. */
export function presentActions(situation: Situation, rows: readonly RegionRow[]): ViewAction[] {
  const { gone, hasPortal, operations, sourceImageId } = situation;
  const idle = operations.every(operation => operation.state !== 'running');
  const actions: ViewAction[] = [];
  const add = (id: ViewAction['id'], label: string, isMain = false, isEnabled = true): void =>
    void actions.push({ id, label, isMain, isEnabled });

  const ready = rows.length > 0 && rows.every(row => row.state === 'ready');
  if (!gone && rows.some(row => row.state === 'failed')) {
    add('retryFailedRegions', l10n.t('Retry Failed Regions'), true, idle);
  }
  if (!gone && rows.length > 0) {
    add('createVm', l10n.t('Create Virtual Machine…'), false, idle && rows.some(row => row.state === 'ready'));
    add('editRegions', l10n.t('Edit Target Regions…'), false, idle);
    add('copyVersion', l10n.t('Copy to Gallery…'), false, idle);
    add('setEndOfLife', l10n.t('Set End of Life…'), false, idle);
    add('exportScript', l10n.t('Export as Script…'));
    add('compare', l10n.t('Compare…'));
  }
  if (!gone) add('reveal', l10n.t('Show in View'));
  if (!gone && hasPortal) add('openInPortal', l10n.t('Open in Portal'));
  add('copyId', l10n.t('Copy Resource ID'));
  add('copyDetails', l10n.t('Copy Details for Support'));
  // Irreversible actions come last, to avoid accidental clicks.
  const offersImage = !gone && ready && sourceImageId !== undefined;
  if (offersImage) add('deleteManagedImage', l10n.t('Delete Managed Image…'), false, idle);
  if (!gone && rows.length > 0) {
    add('delete', offersImage ? l10n.t('Delete Version…') : l10n.t('Delete…'), false, idle);
  }
  return actions;
}
