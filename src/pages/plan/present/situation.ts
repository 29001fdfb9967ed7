import type { PlanEstimate } from '../../../domain/cost/cost';
import type { Failure } from '../../../domain/errors/failure';
import { hasErrors } from '../../../domain/plan/plan';
import type { GivenAnswer, JudgedPlan } from '../../../domain/plan/planReview';
import type { Location } from '../../../domain/region/region';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import type { OperationRecord } from '../../../operations/journal/record';
import type { VersionHistory } from '../../../watching/history';

/** What the page shows, as data. */
export interface PlanSituation {
  readonly subject: ReviewSituation | OperationSituation;
  readonly locations: readonly Location[] | undefined;
  readonly versionOf: (id: string) => ImageVersion | undefined;
  /** What was observed of a version that replicates while the page is visible. */
  readonly historyOf: (id: string) => VersionHistory | undefined;
  /** Milliseconds since 1970, by the clock of the Azure it is for. */
  readonly now: number;
  /** How much faster than real time Azure's clock runs. */
  readonly speed: number;
  readonly language: string;
}

export interface ReviewSituation {
  readonly kind: 'review';
  readonly title: string;
  readonly canGoBack: boolean;
  readonly answers: readonly GivenAnswer[];
  /** Absent before the first answer. */
  readonly judged?: JudgedPlan | undefined;
  /** Why it couldn't be judged again. */
  readonly failure?: Failure | undefined;
  /** Whether what the user has changed is being judged. */
  readonly isJudging: boolean;
  /** `asking`: a question is being answered again; `starting`: the user has decided to run it. */
  readonly pending?: 'asking' | 'starting' | undefined;
  /** While `isPricing`: of what the plan was before. */
  readonly cost?: PlanEstimate | undefined;
  readonly isPricing: boolean;
  /** What has changed in the plan since it was opened. */
  readonly news: readonly string[];
}

/** Whether a plan can be run. Not if it couldn't be judged again: it may not be what the user wants any more. */
export function isRunnable({ plan }: JudgedPlan, failure: Failure | undefined): boolean {
  return failure === undefined && !hasErrors(plan) && plan.changes.length > 0;
}

interface OperationSituation {
  readonly kind: 'operation';
  /** Undefined if it is no longer in the journal. */
  readonly operation: OperationRecord | undefined;
}
