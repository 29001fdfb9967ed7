/** When a process dies: at the so-manieth of its calls to the outside, before the call had any effect or just after. */
export interface Death {
  readonly call: number;
  readonly moment: 'before' | 'after';
}

const never = new Promise<never>(() => undefined);

/** A process that may die. From then on nothing it calls has an effect, and nothing it waits for comes. */
export class Mortality {
  dead = false;
  /** What it has called so far, for a death to be set at. */
  readonly calls: string[] = [];

  constructor(private readonly death?: Death) {}

  /** `live` as the process sees it. Calls that `name` gives a name to are counted. */
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

  private call(effect: () => unknown, name: string | undefined): unknown {
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
