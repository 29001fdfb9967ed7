import * as l10n from '@vscode/l10n';
import { traitsOf } from '../domain/change/traitsOf';
import { fullName, nameOf } from '../domain/id/resourceId';
import { targetKindOf } from '../domain/id/targetKind';
import { labAccountOf } from '../domain/labs/owner/labAccountOf';
import type { VersionSpec } from '../domain/plan/plan';
import type { OperationRecord } from '../operations/journal/record';
import type { CommandId } from '../platform/commandIds';
import { stopOutcome } from './stopOutcome';

/** The notification for an operation that ended, with the commands it offers. */
interface OutcomeNotice {
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly actions: readonly OutcomeAction[];
}

interface OutcomeAction {
  readonly title: string;
  readonly command: CommandId;
  readonly argument: string | readonly string[];
}

/** The versions that were created and are ready now. */
function madeVersions(operation: OperationRecord): { readonly target: string; readonly spec: VersionSpec }[] {
  return operation.plan.changes.flatMap((change, index) => {
    const spec = operation.steps[index]?.state === 'done' ? traitsOf(change).makesVersion(change) : undefined;
    return spec ? [{ target: change.target, spec }] : [];
  });
}

/**
 * The next steps. Deleting the source managed image asks again, and is offered only if every region is ready with its own
 * copy.
 */
function nextSteps(operation: OperationRecord): OutcomeAction[] {
  const made = madeVersions(operation);
  const [first] = made;
  if (!first) return afterLab(operation);
  const ids = made.map(({ target }) => target);
  const images = made.flatMap(({ spec: { source, replicationMode } }) =>
    source.kind === 'managedImage' && replicationMode !== 'Shallow' ? [source.id] : [],
  );
  const deleteImages: OutcomeAction = {
    title: images.length === 1 ? l10n.t('Delete Managed Image…') : l10n.t('Delete Managed Images…'),
    command: 'delete',
    argument: images,
  };
  return [
    { title: l10n.t('Show Version'), command: 'showReplication', argument: first.target },
    { title: l10n.t('Copy Resource ID'), command: 'copyId', argument: ids },
    ...(images.length > 0 ? [deleteImages] : []),
  ];
}

/** A draft lab is published once its template is ready. A lab plan enables none of its gallery's images at first. */
function afterLab({ plan }: OperationRecord): OutcomeAction[] {
  const attached = plan.changes.find(({ kind, target }) => kind === 'attachGallery' && !labAccountOf(target));
  if (attached) return [{ title: l10n.t('Enable Images…'), command: 'enableLabImages', argument: attached.target }];
  const lab = plan.changes.find(({ kind }) => kind === 'createLab');
  return !lab || plan.changes.some(({ kind }) => kind === 'publishLab')
    ? []
    : [{ title: l10n.t('Publish Lab…'), command: 'publishLab', argument: lab.target }];
}

function successMessage(operation: OperationRecord): string {
  const made = madeVersions(operation);
  const [first] = made;
  if (!first) return l10n.t('{0}: done.', operation.plan.title);
  const regions = first.spec.targetRegions.length;
  if (made.length > 1) return l10n.t('{0} image versions are ready in every region.', made.length);
  return regions === 1
    ? l10n.t('{0} is ready in its region.', fullName(first.target))
    : l10n.t('{0} is ready in all {1} regions.', fullName(first.target), regions);
}

function failureMessage(operation: OperationRecord): string {
  const index = operation.steps.findIndex(({ state }) => state === 'failed');
  const change = operation.plan.changes[index];
  const reason = operation.steps[index]?.failure?.message ?? '';
  return change
    ? l10n.t('{0} failed at {1}: {2}', operation.plan.title, nameOf(change.target), reason)
    : l10n.t('{0} failed: {1}', operation.plan.title, reason);
}

/** The outcome of an operation, with the next steps. */
export function outcomeNotice(operation: OperationRecord): OutcomeNotice {
  const show: OutcomeAction = { title: l10n.t('Show Activity'), command: 'showOperation', argument: operation.id };
  if (operation.state === 'stopped') return { severity: 'info', message: stopOutcome(operation), actions: [show] };
  const remarked = operation.plan.changes.flatMap((change, index) => {
    const remark = operation.steps[index]?.remark;
    return remark === undefined ? [] : [{ change, remark }];
  });
  if (operation.state === 'succeeded' && remarked.length > 0) {
    const message = l10n.t('{0}: done. {1}', operation.plan.title, remarked.map(({ remark }) => remark).join(' '));
    const edited = remarked.find(({ change }) => traitsOf(change).updatesVersion(change))?.change;
    const edit: OutcomeAction[] = edited
      ? [{ title: l10n.t('Edit Target Regions…'), command: 'editRegions', argument: edited.target }]
      : nextSteps(operation);
    return { severity: 'warning', message, actions: [...edit, show] };
  }
  if (operation.state === 'succeeded') {
    return { severity: 'info', message: successMessage(operation), actions: nextSteps(operation) };
  }
  const failedVersion = operation.plan.changes.find(
    ({ target }, index) => targetKindOf(target) === 'version' && operation.steps[index]?.state === 'failed',
  );
  const regions: OutcomeAction[] = failedVersion
    ? [{ title: l10n.t('Show Version'), command: 'showReplication', argument: failedVersion.target }]
    : [];
  return { severity: 'error', message: failureMessage(operation), actions: [...regions, show] };
}
