import { createSampleAzure, type SampleAzure } from '../../src/simulator/entry';
import type { ArmRequest, ArmResponse } from '../../src/simulator/http';
import { startServer, type SampleServer } from '../../src/simulator/server';
import { Latch } from './latch';
import type { About } from './simulator';

/** A request that matters, by what it is about. */
export interface Point {
  readonly what: 'put' | 'poll' | 'read';
  readonly of: 'gallery' | 'definition' | 'version';
  /** `before` Azure has it, or `after` Azure has handled it and before the answer leaves. */
  readonly moment: 'before' | 'after';
  /** Which one of those that fit; the first unless said. */
  readonly nth?: number;
  /** Only once Azure has finished the work on the resource. */
  readonly ended?: true;
  /** Held before Azure has it, it never gets there. */
  readonly lost?: true;
}

interface Stop {
  readonly point: Point;
  /** How many fitting requests are still to pass. */
  left: number;
  readonly reached: Latch;
  readonly released: Latch;
  isReached: boolean;
}

const dropped: ArmResponse = { status: 0, headers: {}, fault: 'drop' };

/**
 * Sample Azure over HTTPS, in the test's own process, so that a test can hold a request on its way. Its time moves when the
 * test says, and by itself only as far as galleries and definitions need: a poll finds them finished.
 */
export class HeldAzure {
  readonly #stops = new Map<string, Stop>();
  readonly #waiting = new Set<() => void>();
  /** What is answered instead of what Azure would; undefined lets a request through. */
  answerInstead: (request: ArmRequest) => ArmResponse | undefined = () => undefined;

  private constructor(
    readonly sample: SampleAzure,
    readonly server: SampleServer,
  ) {}

  static async start(): Promise<HeldAzure> {
    const sample = createSampleAzure({ clock: 'hand', speed: 60 });
    sample.advance(Math.max(0, Date.now() - sample.clock.now()));
    const held: { azure?: HeldAzure } = {};
    const handle = async (request: ArmRequest): Promise<ArmResponse> =>
      held.azure ? held.azure.#handle(request) : sample.handle(request);
    const server = await startServer({ ...sample, handle });
    held.azure = new HeldAzure(sample, server);
    return held.azure;
  }

  /** Holds the request at `point` that is about the resource with id `root`, or one below it; resolves when it is there. */
  stopAt(root: string, point: Point): Promise<void> {
    const stop: Stop = {
      point,
      left: (point.nth ?? 1) - 1,
      reached: new Latch(),
      released: new Latch(),
      isReached: false,
    };
    this.#stops.set(root.toLowerCase(), stop);
    return stop.reached.opened;
  }

  /** Lets go of every request that is held, and holds none from now on. */
  release(): void {
    for (const { released } of this.#stops.values()) released.open();
    this.#stops.clear();
  }

  /** Resolves as soon as something is so of Azure; what is so changes by requests only. */
  async until(isSo: () => boolean): Promise<void> {
    if (isSo()) return;
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (!isSo()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  /** Every request that could have changed a resource at or below `root`, as `PUT 201 name`. */
  changesOf(root: string): string[] {
    const below = `${root}/`.toLowerCase();
    return this.sample.world.requests.flatMap(({ method, url, status }) => {
      const path = pathOf(url);
      return method !== 'GET' && `${path}/`.startsWith(below) ? [`${method} ${status} ${path.split('/').at(-1)}`] : [];
    });
  }

  /** Whether Azure has begun to work on a resource, and has finished. */
  hasEnded(id: string): boolean {
    const operations = [...this.sample.world.operations.values()].filter(({ resource }) => isSame(resource, id));
    return operations.length > 0 && operations.every(({ end }) => end <= this.sample.clock.now());
  }

  /** What it would say of itself if it were a program of its own. */
  get about(): About {
    const { sample, server } = this;
    const { tenants, subscriptions } = sample;
    return {
      resourceManager: server.origin,
      authority: `${server.origin}/adfs`,
      ca: server.ca,
      tenants,
      subscriptions,
    };
  }

  async #handle(request: ArmRequest): Promise<ArmResponse> {
    const instead = this.answerInstead(request);
    if (instead) return instead;
    const { what, id } = this.#about(request);
    if (what === 'poll' && kindOf(id) !== 'version') this.sample.advance(1000);
    const stop = this.#stopOf(id);
    if (!stop) return this.#answer(request);
    if (stop.isReached) {
      // Whoever asked is about to die, and must not get any further.
      await stop.released.opened;
      return dropped;
    }
    const { point } = stop;
    const exists = what === 'put' || this.sample.world.get(id) !== undefined;
    const fits = exists && point.what === what && point.of === kindOf(id) && (!point.ended || this.hasEnded(id));
    stop.isReached = fits && stop.left === 0;
    if (fits) stop.left -= 1;
    if (!stop.isReached) return this.#answer(request);
    const answer = point.moment === 'after' ? await this.#answer(request) : undefined;
    stop.reached.open();
    await stop.released.opened;
    return answer ?? (point.lost ? dropped : this.#answer(request));
  }

  async #answer(request: ArmRequest): Promise<ArmResponse> {
    const answer = await this.sample.handle(request);
    for (const look of [...this.#waiting]) look();
    return answer;
  }

  #about({ method, url }: ArmRequest): { readonly what: Point['what'] | undefined; readonly id: string } {
    const path = pathOf(url);
    const operation = /\/capsoperations\/([^/]+)$/.exec(path)?.[1];
    if (operation !== undefined)
      return { what: 'poll', id: this.sample.world.operations.get(operation)?.resource ?? '' };
    return { what: method === 'GET' ? 'read' : method === 'PUT' ? 'put' : undefined, id: path };
  }

  #stopOf(id: string): Stop | undefined {
    for (const [root, stop] of this.#stops) if (`${id}/`.toLowerCase().startsWith(`${root}/`)) return stop;
    return undefined;
  }
}

function pathOf(url: string): string {
  return decodeURIComponent(new URL(url, 'https://localhost').pathname).toLowerCase();
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function kindOf(id: string): Point['of'] | undefined {
  if (!/\/galleries\//i.test(id)) return undefined;
  return ({ galleries: 'gallery', images: 'definition', versions: 'version' } as const)[
    id.toLowerCase().split('/').at(-2) as 'galleries' | 'images' | 'versions'
  ];
}
