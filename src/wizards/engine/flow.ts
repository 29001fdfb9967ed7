import type { GivenAnswer } from '../../domain/plan/planReview';
import { Cancelled, GoBack, type Page, type Prompter } from './prompter';

/** Thrown by a step to have an earlier question answered again, and then be asked again itself. */
export class EditAnswer extends Error {
  override readonly name = 'EditAnswer';

  constructor(readonly key: string) {
    super(`Answer '${key}' again`);
  }
}

/** Identifies an answer and its type, by `id`. */
export interface Key<T> {
  readonly id: string;
  /** Phantom type; never set. */
  readonly type?: T;
}

export function key<T>(id: string): Key<T> {
  return { id };
}

/** The answers so far. Immutable, so that Back can restore an earlier value. */
export class Answers {
  private constructor(private readonly values: ReadonlyMap<string, unknown>) {}

  static readonly none = new Answers(new Map());

  with<T>(answer: Key<T>, value: T): Answers {
    return new Answers(new Map(this.values).set(answer.id, value));
  }

  has(answer: Key<unknown>): boolean {
    return this.values.has(answer.id);
  }

  get<T>(answer: Key<T>): T | undefined {
    return this.values.get(answer.id) as T | undefined;
  }

  without(answers: readonly Key<unknown>[]): Answers {
    const left = new Map(this.values);
    for (const { id } of answers) left.delete(id);
    return new Answers(left);
  }

  /** The same questions, with the answers that `other` has now. */
  as(other: Answers): Answers {
    const now = [...this.values.keys()]
      .filter(id => other.values.has(id))
      .map(id => [id, other.values.get(id)] as const);
    return new Answers(new Map(now));
  }

  /** Throws if the question wasn't asked before, which means the steps are in the wrong order. */
  need<T>(answer: Key<T>): T {
    if (!this.values.has(answer.id)) throw new Error(`The question '${answer.id}' has not been answered yet.`);
    return this.values.get(answer.id) as T;
  }
}

export interface Step<T = unknown> {
  readonly key: Key<T>;
  /** Whether to ask, given the answers so far. Always, if absent. */
  readonly when?: (answers: Answers) => boolean;
  /** How to show the answer where a plan is reviewed. Absent: it isn't shown, and can't be answered again there. */
  readonly show?: (answer: T) => Omit<GivenAnswer, 'key'>;
  /** Questions whose answers this one depends on: it is asked again if one of them changes. */
  readonly dependsOn?: readonly Key<unknown>[];
  /** Whether the answer no longer fits the others, after one of them has changed: it is then asked again too. */
  readonly isOutdated?: (answer: T, answers: Answers) => boolean;
  readonly ask: (context: StepContext<T>) => Promise<T>;
}

export interface StepContext<T> {
  readonly answers: Answers;
  /** The answer given before the user went back. */
  readonly draft: T | undefined;
  readonly page: Page;
  readonly prompter: Prompter;
  /** The answers so far that can be shown, in order. */
  readonly given: readonly GivenAnswer[];
}

/** Checks the type of a step, and erases it for use in a list of steps. */
export function step<T>(definition: Step<T>): Step {
  return definition as Step;
}

/**
 * Runs `steps` in order and returns all answers. Undefined if the user cancelled. Steps with an answer in `given` are
 * skipped. Back returns to the last question that was asked, with its previous answer as draft.
 */
export async function runFlow(
  title: string,
  steps: readonly Step[],
  prompter: Prompter,
  given: Answers = Answers.none,
  outer: { readonly canGoBack: boolean; readonly unsubmitted?: Page['unsubmitted'] } = { canGoBack: false },
): Promise<Answers | undefined> {
  const unsubmitted = outer.unsubmitted ?? new Map<string, string | readonly string[]>();
  const drafts = new Map<string, unknown>();
  /** Questions answered by the user, with the answers before each. */
  let asked: readonly { readonly step: Step; readonly before: Answers }[] = [];
  let answers = given;

  const openSteps = (): readonly Step[] =>
    steps.filter(({ key: { id }, when }) => !answers.has({ id }) && (when?.(answers) ?? true));

  async function ask(current: Step, canGoBack: boolean): Promise<unknown> {
    const number = asked.length + 1;
    const left = openSteps().filter(one => one !== current).length;
    const page: Page = { title, step: number, totalSteps: number + left, canGoBack, unsubmitted };
    const shown = shownAnswers(steps, answers);
    return current.ask({ answers, draft: drafts.get(current.key.id), page, prompter, given: shown });
  }

  /** Asks again for one answer, and for those that depend on it. Changes nothing if the user leaves one of them. */
  async function askAgain(id: string): Promise<void> {
    const before = answers;
    const changed = steps.find(({ key }) => key.id === id);
    if (!changed) return;
    answers = answers.without([changed, ...dependents(steps, changed)].map(({ key }) => key));
    const last = steps.at(-1);
    try {
      for (let next = openSteps()[0]; next && next !== last; next = openSteps()[0]) {
        const answer = await ask(next, true);
        drafts.set(next.key.id, answer);
        answers = withoutOutdated(steps, answers.with(next.key, answer));
      }
      // Back doesn't undo it.
      asked = asked.map(one => ({ ...one, before: one.before.as(answers) }));
    } catch (error) {
      if (!(error instanceof Cancelled || error instanceof GoBack)) throw error;
      answers = before;
    }
  }

  for (let current = openSteps()[0]; current; current = openSteps()[0]) {
    try {
      const answer = await ask(current, outer.canGoBack || asked.length > 0);
      asked = [...asked, { step: current, before: answers }];
      drafts.set(current.key.id, answer);
      answers = answers.with(current.key, answer);
    } catch (error) {
      if (error instanceof Cancelled) return undefined;
      if (error instanceof EditAnswer) {
        await askAgain(error.key);
        continue;
      }
      if (!(error instanceof GoBack)) throw error;
      const previous = asked.at(-1);
      if (!previous) throw error;
      asked = asked.slice(0, -1);
      answers = previous.before;
    }
  }
  return answers;
}

/** The steps after `changed` whose answers depend on its answer, or on one of those. */
function dependents(steps: readonly Step[], changed: Step): readonly Step[] {
  const found: Step[] = [changed];
  for (const one of steps) if (one.dependsOn?.some(({ id }) => found.some(({ key }) => key.id === id))) found.push(one);
  return found.slice(1);
}

function withoutOutdated(steps: readonly Step[], answers: Answers): Answers {
  const outdated = steps.filter(
    ({ key, isOutdated }) => isOutdated && answers.has(key) && isOutdated(answers.need(key), answers),
  );
  return answers.without(outdated.map(({ key }) => key));
}

function shownAnswers(steps: readonly Step[], answers: Answers): readonly GivenAnswer[] {
  return steps.flatMap(({ key, show }) =>
    show && answers.has(key) ? [{ key: key.id, ...show(answers.need(key)) }] : [],
  );
}
