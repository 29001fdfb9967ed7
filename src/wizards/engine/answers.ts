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
