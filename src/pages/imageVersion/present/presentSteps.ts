import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../../domain/change/traitsOf';
import { sameId } from '../../../domain/id/resourceId';
import { changeLines } from '../../../domain/plan/changeLines';
import type { OperationRecord, StepState } from '../../../operations/journal/record';
import type { ReplicationView } from '../contract';
import type { Situation } from './situation';

type ViewStep = ReplicationView['steps'][number];

const shownAs: Readonly<Record<StepState, ViewStep['state']>> = {
  waiting: 'waiting',
  sending: 'replicating',
  running: 'replicating',
  replicating: 'replicating',
  done: 'ready',
  failed: 'failed',
  skipped: 'waiting',
  unfollowed: 'waiting',
};

/** The operation that creates the version, or failed to, as long as there is no version. */
export function creatingOperation({ versionId, version, operations }: Situation): OperationRecord | undefined {
  const [operation] = operations;
  if (version || !operation || operation.state === 'succeeded') return undefined;
  const makes = operation.plan.changes.some(
    change => traitsOf(change).makesVersion(change) && sameId(change.target, versionId),
  );
  return makes ? operation : undefined;
}

/** The steps of that operation. Empty if there is none. */
export function presentSteps(situation: Situation): ViewStep[] {
  const operation = creatingOperation(situation);
  if (!operation) return [];
  return changeLines(operation.plan, situation.locations).map(({ text }, index) => {
    const { state, failure } = operation.steps[index] ?? { state: 'waiting' };
    return { text, state: shownAs[state], stateText: failure?.message ?? stateText(state) };
  });
}

/** `Step 1 of 3: Create gallery agents`. Undefined if no step is running. */
export function stepHeadline(steps: readonly ViewStep[]): string | undefined {
  const current = steps.findIndex(({ state }) => state === 'failed' || state === 'replicating');
  const index = current < 0 ? steps.findIndex(({ state }) => state === 'waiting') : current;
  const step = steps[index];
  return step && l10n.t('Step {0} of {1}: {2}', index + 1, steps.length, step.text);
}

function stateText(state: StepState): string {
  switch (state) {
    case 'waiting':
      return l10n.t('waiting');
    case 'sending':
    case 'running':
    case 'replicating':
      return l10n.t('in progress');
    case 'done':
      return l10n.t('done');
    case 'failed':
      return l10n.t('failed');
    case 'skipped':
      return l10n.t('skipped');
    case 'unfollowed':
      return l10n.t('no longer followed');
  }
}
