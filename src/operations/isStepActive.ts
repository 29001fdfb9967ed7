import type { Step } from './journal/record';

/** Whether a step has started and not ended, including while it waits for a retry. */
export function isStepActive({ state, startedAt }: Step): boolean {
  switch (state) {
    case 'sending':
    case 'running':
    case 'replicating':
      return true;
    case 'waiting':
      return startedAt !== undefined;
    case 'done':
    case 'failed':
    case 'skipped':
    case 'unfollowed':
      return false;
  }
}
