import type { StepState } from './journal/record';

/** Whether nothing more will be done for a step. */
export function hasStepEnded(state: StepState): boolean {
  switch (state) {
    case 'done':
    case 'failed':
    case 'skipped':
    case 'unfollowed':
      return true;
    case 'waiting':
    case 'sending':
    case 'running':
    case 'replicating':
      return false;
  }
}
