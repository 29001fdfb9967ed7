import type { AzureWriter } from '../../azure/ports';
import type { Clock } from '../../base/clock';
import type { Change } from '../../domain/plan/plan';
import type { Backoff } from './backoff';
import type { PollState } from '../journal/pollStates';
import type { ReplicationWatch } from '../ports';
import type { Step } from '../journal/record';

/** Everything needed to run one change. */
export interface StepContext {
  readonly change: Change;
  readonly writer: AzureWriter;
  readonly watch: ReplicationWatch;
  /** The clock of the Azure it runs against. */
  readonly clock: Clock;
  /** The machine's clock. */
  readonly time: Clock;
  /** Aborts when this window must release the operation. Every function then rejects with its reason. */
  readonly signal: AbortSignal;
  readonly backoff: Backoff;
  readonly pollState: PollState;
  /** The password for the change. Undefined if it needs none, or if the window that knew it is gone. */
  readonly secret: string | undefined;
  step(): Step;
  /** Resolves when the update is in the journal. */
  updateStep(patch: Partial<Step>): Promise<void>;
  /** Whether this window still owns the operation. Checked between persisting the intent and sending. */
  confirmLease(): Promise<boolean>;
  /** Lets the next change start: this one only waits for replication from now on. */
  releaseSlot(): void;
  /** Refreshes a resource for the views; the target by default. */
  reread(id?: string): Promise<void>;
}
