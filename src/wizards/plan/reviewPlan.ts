import type { Plan } from '../../domain/plan/plan';
import type { EditDecision, JudgedPlan, PlanReview, TargetChoices } from '../../domain/plan/planReview';
import type { Exporter } from '../../export/exporters';
import type { Page, Prompter } from '../engine/prompter';
import type { StepContext } from '../engine/step';

/** The user's decision on a plan. */
export type Decision =
  | {
      readonly action: 'run';
      readonly plan: Plan;
      /** The page on which it was reviewed: told the ID of the operation. */
      readonly onStarted?: (operationId: string) => void;
      /** Lets the user decide again on that page, because no operation was started. Undefined if it was closed. */
      readonly again?: () => Promise<Decision | undefined>;
    }
  | { readonly action: 'export'; readonly plan: Plan; readonly exporter: Exporter };

/** A plan under review in the last step of a wizard. */
export interface StepReview extends PlanReview {
  readonly page: Page;
  readonly prompter: Prompter;
  /** Goes on with the review on its page, after an answer was edited there. */
  readonly again?: EditDecision['again'] | undefined;
}

/**
 * Lets the user decide on a plan: previews what will happen, the problems, the cost, and offers Run, Export and Back. A plan
 * with an error can't be run. Rejects with `GoBack`, `Cancelled` or `EditAnswer`.
 */
export type ReviewPlan = (review: StepReview) => Promise<Decision>;

/** The review of a plan in a step of a wizard. */
export function stepReview(
  { page, prompter, given, again }: Pick<StepContext<Decision>, 'page' | 'prompter' | 'given' | 'again'>,
  judge: (choices: TargetChoices) => Promise<JudgedPlan>,
): StepReview {
  return { title: page.title, canGoBack: page.canGoBack, answers: given, page, prompter, again, judge };
}
