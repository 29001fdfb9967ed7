import * as l10n from '@vscode/l10n';
import { fullName, labPlanImageId, nameOf } from '../domain/id/resourceId';
import type { OperationRecord } from '../operations/journal/record';
import { runCommand } from '../platform/commands';
import { notify, type NotificationAction } from '../platform/notifications';
import { exportFailure, exportSummary, type Export } from './exportSummary';

/** Notifies of the result of an operation's exports, and offers the next steps. */
export async function announceExports(operation: OperationRecord, exports: readonly Export[]): Promise<void> {
  const { id, plan, state } = operation;
  const hasFailed = state === 'failed';
  const showActivity = { title: l10n.t('Show Activity'), run: () => runCommand('showOperation', id) };
  const exportAgain = { title: l10n.t('Export Again…'), run: () => runCommand('exportAgain', id) };
  const [first] = exports;
  if (plan.kind === 'rescueLabImages' || !first || exports.length > 1) {
    const showReport = { title: l10n.t('Show Report'), run: () => runCommand('showRescueReport', id, 'markdown') };
    const actions = [showReport, ...(hasFailed ? [exportAgain] : []), showActivity];
    return notify(hasFailed ? 'error' : 'info', exportSummary(operation, exports), actions);
  }
  if (hasFailed)
    return notify('error', exportFailure(operation, first), [...showImage(first), exportAgain, showActivity]);
  const image = fullName(first.step.made ?? first.change.target);
  return notify('info', l10n.t('{0}: done. {1} is in the gallery, in one region.', plan.title, image), [
    ...showImage(first),
    ...nextSteps(first),
  ]);
}

function showImage({ step: { made } }: Export): NotificationAction[] {
  return made === undefined ? [] : [{ title: l10n.t('Show Image'), run: () => runCommand('reveal', made) }];
}

/** Steps that classic lab accounts do automatically and lab plans don't, and what the image is for. */
function nextSteps({ change, step: { made } }: Export): NotificationAction[] {
  const { labPlanId } = change.spec;
  const { target } = change;
  return [
    ...(made === undefined
      ? []
      : [{ title: l10n.t('Replicate…'), run: () => runCommand('replicateToGeography', made) }]),
    {
      title: l10n.t('Enable…'),
      run: () => runCommand('enableLabImages', labPlanImageId(labPlanId, nameOf(target))),
    },
    { title: l10n.t('Create Lab…'), run: () => runCommand('createLab', target) },
  ];
}
