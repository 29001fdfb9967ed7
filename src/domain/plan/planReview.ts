import type { Location } from '../region/region';
import type { Plan } from './plan';

/** A plan that the user is to decide on. */
export interface PlanReview {
  /** Of the wizard: what the plan is for. */
  readonly title: string;
  readonly canGoBack: boolean;
  /** What the user has answered so far, or what was assumed. Each can be answered again. */
  readonly answers: readonly GivenAnswer[];
  /** Builds the plan from what is known now, with everything that would keep it from succeeding. */
  readonly judge: (choices: TargetChoices) => Promise<JudgedPlan>;
}

/** Whether the user wants a target in the plan, by the `choiceKey` of those that the last judgement called optional. */
export type TargetChoices = ReadonlyMap<string, boolean>;

export function choiceKey({ id, source }: Pick<OptionalTarget, 'id' | 'source'>): string {
  return source ?? id;
}

export interface GivenAnswer {
  /** The question, for the decision to answer it again. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface JudgedPlan {
  readonly plan: Plan;
  /** Targets that can be left out without changing the rest, whether they are in the plan or not. */
  readonly optional: readonly OptionalTarget[];
  /** What the facts of optional targets are. */
  readonly columns?: readonly string[];
  /** For the display names of regions. */
  readonly locations: readonly Location[] | undefined;
}

export interface OptionalTarget {
  readonly id: string;
  /** What the user chooses by, if that isn't the target, whose ID changes with other answers: the ID of its source. */
  readonly source?: string;
  readonly label: string;
  /** Whether Azure would refuse it, so that the plan can be run without it. */
  readonly isRefused: boolean;
  /** Whether it is shown only to say why it is not in the plan. */
  readonly isFixed?: boolean;
  /** Why it is not in the plan, with the remedy. Absent if the user has left it out. */
  readonly reason?: string;
  /** What the decision on it is made by, one for each column. */
  readonly facts?: readonly string[];
}

/** A plan under review on a page. */
export interface PageReview extends PlanReview {
  /** Asks for a language, and opens the plan as a script. */
  readonly exportPlan: (plan: Plan) => Promise<void>;
}

export interface RunDecision {
  readonly action: 'run';
  readonly plan: Plan;
  /** Told the ID of the operation, which the page then shows. */
  readonly onStarted: (operationId: string) => void;
  /** Lets the user decide again, because no operation was started. Undefined if the page was closed. */
  readonly again: () => Promise<RunDecision | undefined>;
}

export interface EditDecision {
  readonly action: 'edit';
  readonly key: string;
  /** Goes on with the review on its page, after the question was answered or left. Undefined if the page was closed. */
  readonly again: (review: PageReview) => Promise<PageDecision> | undefined;
}

export type PageDecision = RunDecision | EditDecision | { readonly action: 'back' | 'cancel' };
