import type { Failure, FailureReason } from '../../domain/errors/failure';
import type { KnownErrors } from '../../domain/labs/labError';
import type { ChangeProgress } from '../../domain/plan/changeProgress';
import type { Plan } from '../../domain/plan/plan';

/** The state of one change of a plan. */
export type StepState =
  /** Not started. */
  | 'waiting'
  /** The intent is persisted. The request may or may not have reached Azure. */
  | 'sending'
  /** Azure has accepted it and is processing it. */
  | 'running'
  /** Azure has completed the request, and the version is replicating to its regions. */
  | 'replicating'
  | 'done'
  | 'failed'
  /** Not run, because a change it depends on failed, or because the user stopped following the operation. */
  | 'skipped'
  /** Azure still works on it, or may: the user stopped following it before its end. */
  | 'unfollowed';

export interface Step {
  readonly state: StepState;
  /** Milliseconds since 1970, by the clock of the Azure it runs against. */
  readonly startedAt?: number | undefined;
  readonly finishedAt?: number | undefined;
  readonly failure?: Failure | undefined;
  /** What the change's resources showed before it was sent: their errors aren't its own. */
  readonly errorsBefore?: KnownErrors | undefined;
  /** The stage that Azure shows. Only for changes whose result appears in stages. */
  readonly progress?: ChangeProgress | undefined;
  /** ID of the created version, for a change that doesn't determine it. */
  readonly made?: string | undefined;
  /**
   * A message to the user although the step succeeded: a region that someone else removed, an existing resource that
   * was reused.
   */
  readonly remark?: string | undefined;
  /** What keeps Azure from being asked right now, where that passes by itself. */
  readonly waitingFor?: FailureReason | undefined;
}

type OperationState = 'running' | 'succeeded' | 'failed' | 'stopped';

/** A running or ended plan, as persisted in the journal. `steps` parallels `plan.changes`. */
export interface OperationRecord {
  readonly id: string;
  /** The Azure it belongs to: see `Session.environment`. It resumes only there. */
  readonly environment: string;
  readonly plan: Plan;
  readonly steps: readonly Step[];
  /** Opaque JSON of the caller that started the operation, for it to read back later. */
  readonly memo?: string | undefined;
  readonly state: OperationState;
  readonly startedAt: number;
  readonly finishedAt?: number | undefined;
  /** Whether the user has seen the outcome. */
  readonly acknowledged: boolean;
}

/** What happened to an operation, as added to its file. */
export type Note =
  /** No other operation stands in its way any more: see `startingTurn`. */
  | { readonly kind: 'started' }
  | { readonly kind: 'step'; readonly index: number; readonly step: Step }
  | { readonly kind: 'ended'; readonly state: OperationState; readonly finishedAt: number };

/** An operation in the journal. */
export interface JournalEntry {
  readonly record: OperationRecord;
  /** Whether it is yet undecided if it may run beside others. Nothing of it has been sent. */
  readonly isStarting: boolean;
}
