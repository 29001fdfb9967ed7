import * as l10n from '@vscode/l10n';
import { explain } from '../domain/errorCatalogue';
import type { ChangeOf } from '../domain/plan';
import { fullName, nameOf } from '../domain/resourceId';
import type { OperationRecord, Step } from '../operations/record';
import { runCommand } from '../platform/commands';
import { notify, type NotificationAction } from '../platform/notifications';

/** Tells the name of the border around the region of a lab plan; undefined where that is not known. */
export type GeographyOf = (labPlanId: string, region: string) => Promise<string | undefined>;

interface Export {
  readonly change: ChangeOf<'saveLabImage'>;
  readonly step: Step;
}

/** The exports of lab templates in an operation. */
export function exportsOf({ plan, steps }: OperationRecord): readonly Export[] {
  return plan.changes.flatMap((change, index) => {
    const step = steps[index];
    return change.kind === 'saveLabImage' && step ? [{ change, step }] : [];
  });
}

/** Says how the exports of an operation ended, and what there is to do next. */
export async function tellExports(
  operation: OperationRecord,
  exports: readonly Export[],
  geographyOf: GeographyOf,
): Promise<void> {
  const { id, plan, state } = operation;
  const hasFailed = state === 'failed';
  const showActivity = { title: l10n.t('Show Activity'), run: () => runCommand('showOperation', id) };
  const [first] = exports;
  if (plan.kind === 'rescueLabImages' || !first || exports.length > 1) {
    const showReport = { title: l10n.t('Show Report'), run: () => runCommand('showRescueReport', id, 'markdown') };
    return notify(hasFailed ? 'error' : 'info', severalMessage(operation, exports), [showReport, showActivity]);
  }
  if (hasFailed) return notify('error', failureMessage(operation, first), [...showImage(first), showActivity]);
  const image = fullName(first.step.made ?? first.change.target);
  return notify('info', l10n.t('{0}: done. {1} is in the gallery.', plan.title, image), [
    ...showImage(first),
    ...(await nextSteps(first, geographyOf)),
  ]);
}

function showImage({ step: { made } }: Export): NotificationAction[] {
  return made === undefined ? [] : [{ title: l10n.t('Show Image'), run: () => runCommand('reveal', made) }];
}

/** What classic lab accounts did by themselves and lab plans do not, and what the image is for. */
async function nextSteps({ change, step }: Export, geographyOf: GeographyOf): Promise<NotificationAction[]> {
  const { labPlanId, location } = change.shall;
  const geography = await geographyOf(labPlanId, location);
  const replicate = {
    title: geography === undefined ? l10n.t('Replicate to Geography…') : l10n.t('Replicate to {0}…', geography),
    run: () => runCommand('replicateToGeography', step.made),
  };
  return [
    ...(step.made === undefined ? [] : [replicate]),
    {
      title: l10n.t('Enable for {0}…', nameOf(labPlanId)),
      run: () => runCommand('enableLabImages', `${labPlanId}/images/${nameOf(change.target)}`),
    },
    { title: l10n.t('Create Lab…'), run: () => runCommand('createLab', change.target) },
  ];
}

/** In plain words with what to do, where we have them, else in Azure's. */
function failureMessage({ plan, steps }: OperationRecord, { step }: Export): string {
  const failure = step.failure ?? steps.find(one => one.failure)?.failure;
  const explanation = failure && explain(failure);
  return explanation
    ? l10n.t('{0} failed: {1} {2}', plan.title, explanation.message, explanation.fix)
    : l10n.t('{0} failed: {1}', plan.title, failure?.message ?? '');
}

function severalMessage({ plan }: OperationRecord, exports: readonly Export[]): string {
  const count = (state: Step['state']): number => exports.filter(({ step }) => step.state === state).length;
  const [done, failed] = [count('done'), count('failed')];
  if (failed === 0) return l10n.t('{0}: {1} exported.', plan.title, done);
  return l10n.t('{0}: {1} exported, {2} failed. The report says which, and why.', plan.title, done, failed);
}
