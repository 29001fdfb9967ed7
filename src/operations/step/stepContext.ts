import type { AzureWriter } from '../../azure/ports';
import type { Clock } from '../../base/clock';
import type { Change } from '../../domain/plan/plan';
import type { Backoff } from './backoff';
import type { PollState } from '../journal/pollStates';
import type { ReplicationWatch } from '../ports';
import type { Step } from '../journal/record';

/** What carrying out one change needs to know and to tell. */
export interface StepContext {
  readonly change: Change;
  readonly writer: AzureWriter;
  readonly watch: ReplicationWatch;
  /** The time of the Azure it runs against. */
  readonly clock: Clock;
  /** The time of this machine. */
  readonly time: Clock;
  /** Aborts when this window has to let go of the operation; every function then rejects with its reason. */
  readonly signal: AbortSignal;
  readonly backoff: Backoff;
  readonly pollState: PollState;
  /** The password the change needs; undefined where it needs none, or where the window that knew it is gone. */
  readonly secret: string | undefined;
  step(): Step;
  /** Resolves when it is in the journal. */
  updateStep(patch: Partial<Step>): Promise<void>;
  /** Whether the operation is still this window's: asked between the intent and the request. */
  confirmLease(): Promise<boolean>;
  /** Lets the next change begin: this one only waits for regions from now on. */
  releaseSlot(): void;
  /** Lets the views know how a resource is now; the target where none is named. */
  reread(id?: string): Promise<void>;
}
