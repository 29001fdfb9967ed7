import type { SampleAzureOptions } from '../../src/simulator/entry';
import { SampleDesk, type Process } from '../sim/operations/sampleDesk';
import { Mortality } from '../unit/operations/mortality';
import { watchFailedWork } from './failedWork';
import type { FuzzEvent, NetworkFault } from './fuzzCase';
import { isRead, readFaults, underFault } from './wayFaults';

const minute = 60_000;

/** Windows over one Azure and one folder, to which the events of a case happen. */
export class FuzzDesk extends SampleDesk {
  readonly windows: Process[] = [];
  /** The events that happened. */
  readonly happened = new Set<FuzzEvent>();
  readonly failedWork = watchFailedWork(this.sample.world);
  /** How far the machine's time of day is from Azure's, in ms. */
  ahead = 0;
  deaths = 0;
  requests = 0;
  calls = 0;

  constructor(
    private readonly events: readonly FuzzEvent[],
    options: SampleAzureOptions,
  ) {
    super(options);
    this.time = { now: () => this.clock.now() + this.ahead, sleep: (ms, signal) => this.clock.sleep(ms, signal) };
    this.onTheWay = async (request, deliver) => {
      this.requests += 1;
      const fault = this.faultAt(this.requests, isRead(request));
      if (!fault) return deliver();
      return underFault(fault, request, deliver, this.clock);
    };
  }

  open(): Process {
    const process = this.process(new Life(this));
    this.windows.push(process);
    return process;
  }

  get living(): readonly Process[] {
    return this.windows.filter(({ life }) => !life.dead);
  }

  /** Whether the journal was damaged, so that the operation is no longer known. */
  get isSpoilt(): boolean {
    return [...this.happened].some(event => event.do === 'spoil');
  }

  /** What happens at a call that leaves a window. */
  call(life: Life): 'before' | 'after' | undefined {
    this.calls += 1;
    let death: 'before' | 'after' | undefined;
    for (const event of this.events) {
      if (event.at !== this.calls || !happensToWindow(event)) continue;
      this.happened.add(event);
      switch (event.do) {
        case 'die':
          death = event.moment;
          break;
        case 'sleep':
          this.clock.jump(event.minutes * minute);
          break;
        case 'freeze':
          life.standsStill(this.clock.sleep(event.minutes * minute));
          break;
        case 'setClock':
          this.ahead += event.minutes * minute;
          break;
      }
    }
    return death;
  }

  died(): void {
    this.deaths += 1;
    for (const event of this.events) {
      if (event.at !== this.deaths) continue;
      if (event.do === 'forgetSecrets') {
        this.happened.add(event);
        this.folder.secrets.clear();
      }
      if (event.do === 'spoil') {
        const operations = [...this.folder.files].filter(([name]) => name.endsWith('.json'));
        if (operations.length > 0) this.happened.add(event);
        for (const [name, text] of operations) this.folder.files.set(name, spoilt(text, event.how));
      }
    }
  }

  private faultAt(request: number, reads: boolean): NetworkFault | undefined {
    for (const event of this.events) {
      if (event.at !== request || !isNetworkFault(event)) continue;
      if (!reads && readFaults.includes(event.do)) continue;
      this.happened.add(event);
      return event.do;
    }
    return undefined;
  }
}

type WindowEvent = Extract<FuzzEvent, { do: 'die' | 'sleep' | 'freeze' | 'setClock' }>;

const ofWindows = new Set<FuzzEvent['do']>(['die', 'sleep', 'freeze', 'setClock']);
const others = new Set<FuzzEvent['do']>([...ofWindows, 'spoil', 'forgetSecrets', 'azure']);

function happensToWindow(event: FuzzEvent): event is WindowEvent {
  return ofWindows.has(event.do);
}

function isNetworkFault(event: FuzzEvent): event is Extract<FuzzEvent, { do: NetworkFault }> {
  return !others.has(event.do);
}

function spoilt(text: string, how: 'cut' | 'garbage' | 'empty' | 'newer'): string {
  switch (how) {
    case 'cut':
      return text.slice(0, text.length / 2);
    case 'garbage':
      return '\u0000\u0001{]';
    case 'empty':
      return '';
    case 'newer':
      return text.replace(/"format":\d+/, '"format":99');
  }
}

/** A window that may die, or stand still, at any call that leaves it. */
class Life extends Mortality {
  private still: Promise<void> = Promise.resolve();

  constructor(private readonly desk: FuzzDesk) {
    super();
  }

  standsStill(until: Promise<void>): void {
    this.still = until;
  }

  protected override call(effect: () => unknown, name: string | undefined): unknown {
    const never = new Promise<never>(() => undefined);
    if (this.dead) return never;
    const death = name === undefined ? undefined : this.desk.call(this);
    if (death === 'before') return this.die();
    const answer = effect();
    if (!(answer instanceof Promise)) return answer;
    const settle = async (): Promise<void> => {
      if (death === 'after') void this.die();
      await this.still;
    };
    return answer.finally(settle).then(
      (value: unknown) => (this.dead ? never : value),
      (error: unknown) => (this.dead ? never : Promise.reject(error as Error)),
    );
  }

  private die(): Promise<never> {
    if (!this.dead) {
      this.dead = true;
      this.desk.died();
    }
    return new Promise(() => undefined);
  }
}
