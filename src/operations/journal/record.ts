import type { ChangeProgress } from '../../domain/plan/changeProgress';
import type { Failure } from '../../domain/errors/failure';
import type { Plan } from '../../domain/plan/plan';

/** How far one change of a plan has come. */
export type StepState =
  /** Not begun. */
  | 'waiting'
  /** The intent is written down; the request may or may not have reached Azure. */
  | 'sending'
  /** Azure has accepted it and is at work. */
  | 'running'
  /** Azure has finished the change, and its regions are filling up. */
  | 'replicating'
  | 'done'
  | 'failed'
  /** Not tried, since something it needs had failed. */
  | 'skipped';

export interface Step {
  readonly state: StepState;
  /** Milliseconds since 1970, in the time of the Azure it runs against. */
  readonly startedAt?: number | undefined;
  readonly finishedAt?: number | undefined;
  readonly failure?: Failure | undefined;
  /** As far as Azure has shown: of changes alone whose result shows in stages. */
  readonly progress?: ChangeProgress | undefined;
  /** Id of the version that came of a change which does not name it. */
  readonly made?: string | undefined;
  /** Something the user should know although the step is done: a region somebody else removed, an existing resource taken over. */
  readonly remark?: string | undefined;
}

type OperationState = 'running' | 'succeeded' | 'failed';

/** A plan being carried out: what the journal keeps, one file each. Steps match `plan.changes` one by one. */
export interface OperationRecord {
  readonly id: string;
  /** Which Azure it belongs to (`sample`, or the cloud's name): it resumes only there. */
  readonly environment: string;
  readonly plan: Plan;
  readonly steps: readonly Step[];
  /** What whoever started it wants to find again beside it, as JSON; nobody here reads it. */
  readonly memo?: string | undefined;
  readonly state: OperationState;
  readonly startedAt: number;
  readonly finishedAt?: number | undefined;
  /** The user has seen how it ended. */
  readonly acknowledged: boolean;
}
