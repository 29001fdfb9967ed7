import { changeLines } from '../domain/plan/changeLines';
import type { OperationRecord, Step, StepState } from './journal/record';

/**
 * A running operation as it ends when nobody follows it any more: Azure goes on with what it has, and nothing further is
 * sent.
 */
export function stopped(operation: OperationRecord, now: number): OperationRecord {
  const steps = operation.steps.map(step => stoppedStep(step, now));
  return { ...operation, steps, state: 'stopped', finishedAt: now };
}

/** What the steps of an operation do that are in this state, in one line each. */
export function stepTexts({ plan, steps }: OperationRecord, state: StepState): readonly string[] {
  return changeLines(plan).flatMap(({ text }, index) => (steps[index]?.state === state ? [text] : []));
}

function stoppedStep(step: Step, now: number): Step {
  switch (step.state) {
    case 'sending':
    case 'running':
    case 'replicating':
      return { ...step, state: 'unfollowed', waitingFor: undefined, finishedAt: now };
    case 'waiting':
      return { ...step, state: 'skipped', waitingFor: undefined };
    case 'done':
    case 'failed':
    case 'skipped':
    case 'unfollowed':
      return step;
  }
}
