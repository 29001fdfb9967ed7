import type { AzureWriter, Settlement } from '../../../../src/azure/ports';
import type { Change } from '../../../../src/domain/plan/plan';
import type { Step } from '../../../../src/operations/journal/record';
import { createBackoff } from '../../../../src/operations/step/backoff';
import type { StepContext } from '../../../../src/operations/step/stepContext';
import { movedClock, until } from '../movedClock';

/** A step that a test runs by itself, with a clock that moves on whenever something waits. */
export function stepOf(change: Change, before: Step, more: Partial<StepContext> = {}) {
  const clock = movedClock();
  const closing = new AbortController();
  const written: Partial<Step>[] = [];
  let [step, dropped] = [before, 0];
  const updateStep = async (patch: Partial<Step>): Promise<void> => {
    step = { ...step, ...patch };
    written.push(patch);
  };
  const waitFor = async (waitingFor: Step['waitingFor']): Promise<void> => {
    if (step.waitingFor !== waitingFor) await updateStep({ waitingFor });
  };
  const { signal } = closing;
  const retrySignal = (): AbortSignal => new AbortController().signal;
  const context = {
    ...{ change, clock, time: clock, signal, updateStep, waitFor },
    backoff: createBackoff({ clock, time: clock, signal, retrySignal, waitFor }),
    step: () => step,
    reread: async () => undefined,
    pollState: { drop: async () => void (dropped += 1) },
    ...more,
  } as unknown as StepContext;
  /** What becomes of it while time passes. */
  async function pass<T>(work: Promise<T>): Promise<T> {
    const ended: unknown[] = [];
    const end = (): unknown => ended.push(true);
    work.then(end, end);
    await until(clock, () => ended.length > 0);
    return work;
  }
  return { clock, context, written, pass, close: () => closing.abort(new Error('closing')), dropped: () => dropped };
}

/** A writer that finds one thing after the other, and the last one from then on. */
export function settling(...found: readonly Settlement[]): {
  readonly writer: AzureWriter;
  readonly asked: () => number;
} {
  let asked = 0;
  const settle = async (): Promise<Settlement> => found[Math.min(asked++, found.length - 1)] ?? { state: 'absent' };
  return { writer: { settle } as unknown as AzureWriter, asked: () => asked };
}
