/** When a process dies: at its nth external call, just before or just after the call takes effect. */
export interface Death {
  readonly call: number;
  readonly moment: 'before' | 'after';
}

const never = new Promise<never>(() => undefined);

/** A process that can die. After that, its calls have no effect and nothing it awaits ever settles. */
export class Mortality {
  dead = false;
  /** The external calls so far, which a death can be set at. */
  readonly calls: string[] = [];

  constructor(private readonly death?: Death) {}

  /** `live` as the process sees it. Calls that `name` names are counted. */
  guard<T extends object>(live: T, name: (member: string, first: unknown) => string | undefined = () => undefined): T {
    return new Proxy(live, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key);
        if (!isFunction(member) || key === 'onDidChange' || key === 'now') return member;
        return (...given: unknown[]): unknown =>
          this.call(() => member.apply(target, given), name(String(key), given[0]));
      },
    });
  }

  protected call(effect: () => unknown, name: string | undefined): unknown {
    const mark = name === undefined ? 0 : this.calls.push(name);
    const dies = (moment: Death['moment']): boolean => mark === this.death?.call && moment === this.death.moment;
    this.dead ||= dies('before');
    if (this.dead) return never;
    const answer = effect();
    if (!(answer instanceof Promise)) return answer;
    return answer
      .finally(() => (this.dead ||= dies('after')))
      .then(
        (value: unknown) => (this.dead ? never : value),
        (error: unknown) => (this.dead ? never : Promise.reject(error as Error)),
      );
  }
}

function isFunction(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function';
}
