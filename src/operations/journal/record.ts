import type { ChangeProgress } from '../../domain/plan/changeProgress';
import type { Failure, FailureReason } from '../../domain/errors/failure';
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
  /** Not run, because a change it depends on failed. */
  | 'skipped';

export interface Step {
  readonly state: StepState;
  /** Milliseconds since 1970, by the clock of the Azure it runs against. */
  readonly startedAt?: number | undefined;
  readonly finishedAt?: number | undefined;
  readonly failure?: Failure | undefined;
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

type OperationState = 'running' | 'succeeded' | 'failed';

/** A running or ended plan, as persisted in the journal, one file each. `steps` parallels `plan.changes`. */
export interface OperationRecord {
  readonly id: string;
  /** The Azure it belongs to (`sample`, or the cloud's name). It resumes only there. */
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
