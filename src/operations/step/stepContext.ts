import type { AzureWriter, RemarkCheck } from '../../azure/ports';
import type { Clock } from '../../base/clock';
import type { FailureReason } from '../../domain/errors/failure';
import type { Change } from '../../domain/plan/plan';
import type { PollState } from '../journal/pollStates';
import type { Step } from '../journal/record';
import type { ReplicationWatch } from '../ports';
import type { Backoff } from './backoff';

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
  /** Shows what the step waits for, or that it waits for nothing. */
  waitFor(this: void, reason: FailureReason | undefined): Promise<void>;
  /** Resolves when the update is in the journal. */
  updateStep(patch: Partial<Step>): Promise<void>;
  /** Whether this window still owns the operation. Checked between persisting the intent and sending. */
  confirmLease(): Promise<boolean>;
  /** Adds a remark to the step once it is known, even if the operation has ended by then. */
  remarkLater(this: void, check: RemarkCheck): void;
  /** Lets the next change start: this one only waits for replication from now on. */
  releaseSlot(): void;
  /** Refreshes a resource for the views; the target by default. */
  reread(id?: string): Promise<void>;
}
