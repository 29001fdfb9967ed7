import { Cancelled, GoBack, type Page, type Prompter } from './prompter';

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
  /** `draft`: the answer given before the user went back. */
  readonly ask: (context: { answers: Answers; draft: T | undefined; page: Page; prompter: Prompter }) => Promise<T>;
}

/** Checks the type of a step, and erases it for use in a list of steps. */
export function step<T>(definition: Step<T>): Step {
  return definition as Step;
}

function ahead(steps: readonly Step[], from: number, answers: Answers, given: Answers): number {
  return steps.findIndex(
    (candidate, index) => index >= from && !given.has(candidate.key) && (candidate.when?.(answers) ?? true),
  );
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
  const asked: { readonly index: number; readonly before: Answers }[] = [];
  let answers = given;
  let index = ahead(steps, 0, answers, given);
  while (index >= 0) {
    const current = steps[index];
    if (!current) break;
    const remaining = steps.filter(
      (candidate, at) => at > index && !given.has(candidate.key) && (candidate.when?.(answers) ?? true),
    ).length;
    const page: Page = {
      title,
      step: asked.length + 1,
      totalSteps: asked.length + 1 + remaining,
      canGoBack: outer.canGoBack || asked.length > 0,
      unsubmitted,
    };
    try {
      const answer = await current.ask({ answers, draft: drafts.get(current.key.id), page, prompter });
      asked.push({ index, before: answers });
      drafts.set(current.key.id, answer);
      answers = answers.with(current.key, answer);
      index = ahead(steps, index + 1, answers, given);
    } catch (error) {
      if (error instanceof Cancelled) return undefined;
      if (!(error instanceof GoBack)) throw error;
      const previous = asked.pop();
      if (!previous) throw error;
      ({ index, before: answers } = previous);
    }
  }
  return answers;
}
