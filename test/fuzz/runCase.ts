import type { OperationRecord } from '../../src/operations/journal/record';
import type { Process } from '../sim/operations/sampleDesk';
import { quiet } from '../unit/operations/movedClock';
import { baselineOf } from './baseline';
import { checkOutcome } from './checkOutcome';
import type { FuzzCase, FuzzEvent, Violation } from './fuzzCase';
import { FuzzDesk } from './fuzzDesk';
import { virtualTimers } from './virtualTimers';
import { acceptedWrites, finishWork } from './worldState';

export interface Verdict {
  readonly violations: readonly Violation[];
  /** The events that happened at all. */
  readonly happened: readonly FuzzEvent[];
  readonly deaths: number;
  readonly requests: number;
}

/** In Azure's time: longer than anything that Sample Azure does, under any number of faults. */
const msUntilHung = 10 * 86_400_000;
/** Whoever has not asked Azure anything in so many heartbeats, an hour and a half, waits for nothing. */
const silentTurns = 2_700;

/** Runs a case from the beginning to the end, in virtual time, and judges it. */
export async function runCase(given: FuzzCase): Promise<Verdict> {
  const baseline = await baselineOf(given.plan);
  const desk = new FuzzDesk(given.events, { saved: baseline.saved });
  for (const event of given.events) {
    if (event.do !== 'azure') continue;
    desk.sample.world.faults.push(event.fault);
    desk.happened.add(event);
  }
  const toReal = virtualTimers(desk.clock, () => desk.ahead);
  const writtenBefore = acceptedWrites(desk.sample);
  const run = new Run(desk, baseline);
  try {
    const violations = await run.toEnd(given);
    finishWork(desk.sample);
    return {
      violations: [...violations, ...checkOutcome({ baseline, desk, given, writtenBefore, ...run.outcome() })],
      happened: given.events.filter(event => desk.happened.has(event)),
      deaths: desk.deaths,
      requests: desk.requests,
    };
  } finally {
    toReal();
  }
}

class Run {
  private readonly refusals: string[] = [];
  private readonly errors: string[] = [];
  private readonly starting = new Set<Process>();
  private startedAgain = false;

  constructor(
    private readonly desk: FuzzDesk,
    private readonly baseline: Awaited<ReturnType<typeof baselineOf>>,
  ) {}

  async toEnd({ starters, watchers }: FuzzCase): Promise<readonly Violation[]> {
    const { desk } = this;
    const first = Array.from({ length: starters + watchers }, () => desk.open());
    for (const process of first) void process.operations.resume().catch(this.note);
    await quiet();
    for (const process of first.slice(0, starters)) this.start(process);
    const began = desk.clock.now();
    let [asked, silent] = [desk.requests, 0];
    while (desk.clock.now() - began < msUntilHung && silent < silentTurns) {
      await quiet();
      silent = desk.requests === asked ? silent + 1 : 0;
      asked = desk.requests;
      if (desk.living.length === 0) {
        await this.reopen();
        continue;
      }
      if (this.startAgain()) continue;
      if (this.isOver()) {
        for (const { operations } of desk.living) void operations.dispose();
        await quiet();
        return this.errors.map(what => ({ rule: 'throws', what }));
      }
      if (!desk.clock.step()) break;
    }
    const states = this.outcome().records.map(({ steps }) => steps.map(({ state }) => state).join(' '));
    return [{ rule: 'hung', what: `it never ends: ${states.join('; ') || 'no operation'}` }];
  }

  outcome(): { readonly records: readonly OperationRecord[]; readonly refusals: readonly string[] } {
    const { living } = this.desk;
    const records = new Map(living.flatMap(({ operations }) => operations.list()).map(one => [one.id, one]));
    return { records: [...records.values()], refusals: this.refusals };
  }

  private isOver(): boolean {
    const { desk } = this;
    const lists = desk.living.map(({ operations }) => operations.list());
    return (
      !desk.living.some(process => this.starting.has(process)) &&
      lists.length > 0 &&
      lists.every(list => list.every(({ state }) => state !== 'running')) &&
      (this.refusals.length > 0 || lists.some(list => list.length > 0) || desk.isSpoilt)
    );
  }

  /** After the death of the last window, the user opens another, and starts again what is not there. */
  private async reopen(): Promise<void> {
    const { desk } = this;
    const process = desk.open();
    const read = process.operations.resume().then(() => true, this.note);
    const isRead = await Promise.race([read, quiet()]);
    if (isRead === true && process.operations.list().length === 0 && !desk.isSpoilt) this.start(process);
  }

  /** Where every window that started the plan has died before it was journaled, the user starts it in another. */
  private startAgain(): boolean {
    const { living, isSpoilt } = this.desk;
    const [first] = living;
    const isAnyonesTurn = living.some(process => this.starting.has(process)) || this.refusals.length > 0 || isSpoilt;
    if (!first || isAnyonesTurn || this.startedAgain) return false;
    if (living.some(({ operations }) => operations.list().length > 0)) return false;
    this.startedAgain = true;
    this.start(first);
    return true;
  }

  private start(process: Process): void {
    const { plan, secrets } = this.baseline;
    this.starting.add(process);
    const done = (): void => void this.starting.delete(process);
    void process.operations
      .start(plan, secrets)
      .then(answer => {
        if ('refused' in answer) this.refusals.push(answer.refused);
      }, this.note)
      .finally(done);
  }

  private readonly note = (error: unknown): void => void this.errors.push(String(error));
}
