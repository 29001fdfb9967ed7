import type { EditDecision, GivenAnswer } from '../../domain/plan/planReview';
import type { Answers, Key } from './answers';
import type { Page, Prompter } from './prompter';

export interface Step<T = unknown> {
  readonly key: Key<T>;
  /** Whether to ask, given the answers so far. Always, if absent. */
  readonly when?: (answers: Answers) => boolean;
  /** How to show the answer where a plan is reviewed. Absent: it isn't shown, and can't be answered again there. */
  readonly show?: (answer: T) => Omit<GivenAnswer, 'key'>;
  /** Questions whose answers this one depends on: it is answered again if one of them changes. */
  readonly dependsOn?: readonly Key<unknown>[];
  /** Whether the answer no longer fits the others, after one of them has changed: it is then answered again too. */
  readonly isOutdated?: (answer: T, answers: Answers) => boolean;
  /**
   * A good answer, taken without asking: the user sees it where the plan is reviewed, and can change it there. Undefined
   * if there is none, so that the question must be asked. Absent: it is always asked.
   */
  readonly suggest?: ((context: Pick<StepContext<T>, 'answers' | 'draft'>) => Promise<T | undefined>) | undefined;
  readonly ask: (context: StepContext<T>) => Promise<T>;
}

export interface StepContext<T> {
  readonly answers: Answers;
  /** The answer that the user gave before. */
  readonly draft: T | undefined;
  readonly page: Page;
  readonly prompter: Prompter;
  /** The answers so far that can be shown, in order. */
  readonly given: readonly GivenAnswer[];
  /** How to go on after the step had an answer edited. Absent if it didn't. */
  readonly again?: EditDecision['again'] | undefined;
}

/** The same step, which never suggests an answer: where the user couldn't see it before it counts. */
export function alwaysAsked(one: Step): Step {
  return { ...one, suggest: undefined };
}

/** Checks the type of a step, and erases it for use in a list of steps. */
export function step<T>(definition: Step<T>): Step {
  return definition as Step;
}
