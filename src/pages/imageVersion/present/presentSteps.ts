import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../../domain/change/traitsOf';
import { sameId } from '../../../domain/id/resourceId';
import { changeLines } from '../../../domain/plan/changeLines';
import type { OperationRecord } from '../../../operations/journal/record';
import { stepStateText } from '../../../operations/stepStateText';
import { workStates } from '../../kit/workState';
import type { ReplicationView } from '../contract';
import type { Situation } from './situation';

type ViewStep = ReplicationView['steps'][number];

/** The operation that creates the version, or failed to, as long as there is no version. One that was stopped does neither. */
export function creatingOperation({ versionId, version, operations }: Situation): OperationRecord | undefined {
  const [operation] = operations;
  if (version || (operation?.state !== 'running' && operation?.state !== 'failed')) return undefined;
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
    return { text, state: workStates[state], stateText: failure?.message ?? stepStateText(state) };
  });
}

/** `Step 1 of 3: Create gallery agents`. Undefined if no step is running. */
export function stepHeadline(steps: readonly ViewStep[]): string | undefined {
  const current = steps.findIndex(({ state }) => state === 'failed' || state === 'replicating');
  const index = current < 0 ? steps.findIndex(({ state }) => state === 'waiting') : current;
  const step = steps[index];
  return step && l10n.t('Step {0} of {1}: {2}', index + 1, steps.length, step.text);
}
