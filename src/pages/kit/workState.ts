import type { StepState } from '../../operations/journal/record';

/** How far something has come, as the marks of all pages show it. */
export type WorkState = 'waiting' | 'replicating' | 'ready' | 'failed' | 'stuck';

export const workStates: Readonly<Record<StepState, WorkState>> = {
  waiting: 'waiting',
  sending: 'replicating',
  running: 'replicating',
  replicating: 'replicating',
  done: 'ready',
  failed: 'failed',
  skipped: 'waiting',
  unfollowed: 'waiting',
};
