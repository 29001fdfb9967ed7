import { createSampleAzure, type SampleAzure, type SampleAzureOptions } from '../../src/simulator/entry';
import type { ArmRequest, ArmResponse } from '../../src/simulator/http/http';
import { startServer, type SampleServer } from '../../src/simulator/program/server';
import { applyDueEffects } from '../../src/simulator/world/applyDueEffects';
import { inTime } from './inTime';
import { Latch } from './latch';
import { subjectOf, type Kind, type Subject, type What } from './requestSubject';
import type { About } from './simulator';

/** A request at which to hold Azure, by its subject. */
export interface Point {
  readonly what: What;
  readonly of: Kind;
  /** `before` Azure has it, or `after` Azure has handled it and before the answer leaves. */
  readonly moment: 'before' | 'after';
  /** Which of the matching requests; the first by default. */
  readonly nth?: number;
  /** While the resource does not exist yet, or once Azure has finished its work on it; by default whenever it exists. */
  readonly state?: 'absent' | 'finished';
  /** Whether a request held `before` never arrives, or only on `deliver()`; by default it arrives on release. */
  readonly arrives?: 'never' | 'later';
}

/** The subject of a request, and its method, status and name, as `GET 404 name`. */
export interface Answered extends Subject {
  readonly text: string;
}

interface Stop {
  readonly point: Point;
  /** Lower-cased ids. */
  readonly roots: readonly string[];
  /** How many matching requests may still pass. */
  left: number;
  readonly reached: Latch;
  readonly released: Latch;
  isReached: boolean;
}

const dropped: ArmResponse = { status: 0, headers: {}, fault: 'drop' };

/**
 * Sample Azure over HTTPS, in the test's own process, so that a test can hold a request. Its time advances when the
 * test says, and by itself only as far as galleries and definitions need: a poll finds them finished.
 */
export class HeldAzure {
  readonly #stops = new Set<Stop>();
  readonly #waiting = new Set<() => void>();
  readonly #answered: Answered[] = [];
  #delivered = new Latch();
  /** Answers instead of Azure; undefined lets a request through. */
  answerInstead: (request: ArmRequest) => ArmResponse | undefined = () => undefined;

  private constructor(
    readonly sample: SampleAzure,
    readonly server: SampleServer,
  ) {}

  static async start(options: SampleAzureOptions = {}): Promise<HeldAzure> {
    const sample = createSampleAzure({ clock: 'hand', speed: 60, ...options });
    sample.advance(Math.max(0, Date.now() - sample.clock.now()));
    const held: { azure?: HeldAzure } = {};
    const handle = async (request: ArmRequest): Promise<ArmResponse> =>
      held.azure ? held.azure.#handle(request) : sample.handle(request);
    const server = await startServer({ ...sample, handle });
    held.azure = new HeldAzure(sample, server);
    return held.azure;
  }

  /** Holds the request at `point` about a resource with one of these ids or a child of it; resolves once it is held. */
  stopAt(roots: readonly string[], point: Point): Promise<void> {
    const stop: Stop = {
      point,
      roots: roots.map(root => root.toLowerCase()),
      left: (point.nth ?? 1) - 1,
      reached: new Latch(),
      released: new Latch(),
      isReached: false,
    };
    this.#stops.add(stop);
    return stop.reached.opened;
  }

  /** Releases every held request, except those to be delivered later, and holds no more. */
  release(): void {
    for (const { released } of this.#stops) released.open();
    this.#stops.clear();
  }

  /** Delivers the released requests that arrive later. */
  deliver(): void {
    this.#delivered.open();
    this.#delivered = new Latch();
  }

  /**
   * Resolves as soon as a condition on Azure holds; it is checked after each request.
   * @param what completes "Timed out waiting for …"
   */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) return;
    const come = new Latch();
    const look = (): void => {
      if (condition()) come.open();
    };
    this.#waiting.add(look);
    try {
      await inTime(what, come.opened, () => this.lastAnswered());
    } finally {
      this.#waiting.delete(look);
    }
  }

  /** Every request that reached Azure about one of these resources or their children, oldest first. */
  answeredTo(roots: readonly string[]): readonly Answered[] {
    const keys = roots.map(root => root.toLowerCase());
    return this.#answered.filter(({ id }) => isWithin(keys, id));
  }

  /** Those of them that could have changed something, as `PUT 201 name`. */
  changesOf(roots: readonly string[]): string[] {
    return this.answeredTo(roots).flatMap(({ what, text }) => (what === 'write' ? [text] : []));
  }

  /** What the simulator prints when it runs as a separate program. */
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

  /** The last requests to Azure, for timeout messages. */
  lastAnswered(): string {
    const lines = this.#answered.slice(-20).map(({ what, text, id }) => `\n  ${what} ${text} ${id}`);
    return `Azure, with these last requests:${lines.join('')}`;
  }

  async #handle(request: ArmRequest): Promise<ArmResponse> {
    const instead = this.answerInstead(request);
    if (instead) return instead;
    const { world, clock } = this.sample;
    const subject = subjectOf(request, world);
    if (subject.what === 'poll' && !takesLong(subject)) this.sample.advance(1000);
    applyDueEffects(world, clock.now());
    const stop = [...this.#stops].find(({ roots }) => isWithin(roots, subject.id));
    if (!stop) return this.#answer(request, subject);
    if (stop.isReached) {
      // A window about to be killed must not get any further. A new window that opens now sends requests too: they are
      // answered once the old one is gone, so no one else receives the answers.
      await stop.released.opened;
      return this.#answer(request, subject);
    }
    const fits = this.#fits(stop.point, subject);
    stop.isReached = fits && stop.left === 0;
    if (fits) stop.left -= 1;
    return stop.isReached ? this.#hold(request, subject, stop) : this.#answer(request, subject);
  }

  async #hold(request: ArmRequest, subject: Subject, { point, reached, released }: Stop): Promise<ArmResponse> {
    const answer = point.moment === 'after' ? await this.#answer(request, subject) : undefined;
    reached.open();
    await released.opened;
    if (answer) return answer;
    if (point.arrives === 'never') return dropped;
    if (point.arrives === 'later') await this.#delivered.opened;
    return this.#answer(request, subject);
  }

  async #answer(request: ArmRequest, subject: Subject): Promise<ArmResponse> {
    const answer = await this.sample.handle(request);
    const name = new URL(request.url, 'https://localhost').pathname.split('/').at(-1) ?? '';
    this.#answered.push({ ...subject, text: `${request.method} ${answer.status} ${name}` });
    for (const look of [...this.#waiting]) look();
    return answer;
  }

  #fits(point: Point, subject: Subject): boolean {
    if (point.what !== subject.what || point.of !== subject.kind) return false;
    switch (point.state ?? 'there') {
      case 'absent':
        return !this.#has(subject);
      case 'finished':
        return this.#hasFinished(subject);
      case 'there':
        return subject.what === 'write' || this.#has(subject);
    }
  }

  #has({ what, id }: Subject): boolean {
    const { world } = this.sample;
    return what === 'list' ? world.below(id).length > 0 : world.get(id) !== undefined;
  }

  /** Whether Azure has started and finished its work on a resource, or on those of a list. */
  #hasFinished({ what, id }: Subject): boolean {
    const isMeant = (key: string): boolean => (what === 'list' ? isWithin([id], key) : key === id);
    const operations = [...this.sample.world.operations.values()].filter(one => isMeant(one.resource.toLowerCase()));
    return operations.length > 0 && operations.every(({ end }) => end <= this.sample.clock.now());
  }
}

/** Work that lasts until the test advances the time. */
function takesLong({ kind }: Subject): boolean {
  return kind === 'version' || kind === 'labMachine';
}

/** All ids lower-cased. */
function isWithin(roots: readonly string[], id: string): boolean {
  return roots.some(root => `${id}/`.startsWith(`${root}/`));
}
