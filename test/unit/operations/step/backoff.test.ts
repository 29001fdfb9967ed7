import assert from 'node:assert/strict';
import { AzureError, type FailureReason } from '../../../../src/domain/errors/failure';
import { createBackoff, createDelays } from '../../../../src/operations/step/backoff';
import { refusal } from '../fakeAzure';
import { movedClock, quiet } from '../movedClock';

function setUp() {
  const [azure, real] = [movedClock(), movedClock()];
  const shown: (FailureReason | undefined)[] = [];
  const closing = new AbortController();
  let retry = new AbortController();
  const backoff = createBackoff({
    clock: azure,
    time: real,
    signal: closing.signal,
    retrySignal: () => retry.signal,
    waitFor: async reason => void shown.push(reason),
  });
  const retryNow = (): void => {
    const before = retry;
    retry = new AbortController();
    before.abort(new Error('Retrying now'));
  };
  return { azure, real, shown, backoff, retryNow, close: () => closing.abort(new Error('closing')) };
}

/** Whether it has ended, and how. */
function watched(promise: Promise<unknown>): () => string {
  let state = 'waiting';
  void promise.then(
    () => (state = 'ended'),
    (error: unknown) => (state = (error as Error).message),
  );
  return () => state;
}

describe('createDelays', () => {
  it('grow by half from 2 s to at most 15 s', () => {
    const delays = createDelays();
    assert.deepEqual(
      Array.from({ length: 7 }, () => delays.next()),
      [2_000, 3_000, 4_500, 6_750, 10_125, 15_000, 15_000],
    );
  });
});

describe('createBackoff', () => {
  for (const [reason, byAzure, byReal] of [
    ['signIn', [], [60_000, 60_000]],
    ['forbidden', [], [60_000, 60_000]],
    ['network', [2_000, 3_000], []],
    ['throttled', [2_000, 3_000], []],
    ['other', [2_000, 3_000], []],
  ] as const) {
    it(`shows ${reason} and waits it out in the time that passes for it`, async () => {
      const { azure, real, shown, backoff } = setUp();
      const delays = createDelays();
      for (let times = 0; times < 2; times++) {
        const state = watched(backoff.waitOut(refusal(reason).failure, delays));
        await quiet();
        assert.equal(state(), 'waiting');
        assert.equal(azure.step() || real.step(), true);
        await quiet();
        assert.equal(state(), 'ended');
      }
      assert.deepEqual([azure.slept, real.slept], [byAzure, byReal]);
      assert.deepEqual(shown, [reason, reason]);
    });
  }

  it('counts how long it has waited, but no more than it meant to, and never less than nothing', async () => {
    const { azure, real, backoff, retryNow } = setUp();
    assert.equal(backoff.waitedMs(), 0);
    const whole = backoff.pause(4_000);
    azure.step();
    await whole;
    assert.equal(backoff.waitedMs(), 4_000);
    const overslept = backoff.pause(4_000);
    azure.jump(3_600_000);
    await overslept;
    assert.equal(backoff.waitedMs(), 8_000);
    const cut = backoff.pause(4_000);
    void azure.sleep(1_000);
    azure.step();
    retryNow();
    await cut;
    assert.equal(backoff.waitedMs(), 9_000);
    const obeyed = backoff.obey(500);
    real.step();
    await obeyed;
    assert.equal(backoff.waitedMs(), 9_500);
  });

  it('does not count a clock that was set back', async () => {
    const times = [5_000, 1_000];
    const clock = { now: () => times.shift() ?? 0, sleep: async () => undefined };
    const { signal } = new AbortController();
    const waitFor = async (): Promise<void> => undefined;
    const backoff = createBackoff({ clock, time: clock, signal, retrySignal: () => signal, waitFor });
    await backoff.pause(2_000);
    assert.equal(backoff.waitedMs(), 0);
  });

  it('ends a pause on a retry, and the next pause only on the next retry', async () => {
    const { backoff, retryNow, azure } = setUp();
    const first = watched(backoff.pause(4_000));
    retryNow();
    await quiet();
    assert.equal(first(), 'ended');
    const second = watched(backoff.pause(4_000));
    await quiet();
    assert.equal(second(), 'waiting');
    retryNow();
    await quiet();
    assert.equal(second(), 'ended');
    assert.deepEqual(azure.slept, [4_000, 4_000]);
  });

  it('obeys Azure however often a retry is asked for, until the window closes', async () => {
    const { backoff, retryNow, azure, real, close } = setUp();
    const state = watched(backoff.obey(30_000));
    retryNow();
    await quiet();
    assert.equal(state(), 'waiting');
    close();
    await quiet();
    assert.equal(state(), 'closing');
    assert.deepEqual([azure.slept, real.slept], [[], [30_000]]);
    assert.equal(backoff.waitedMs(), 0);
  });

  it('rejects a pause when the window closes', async () => {
    const { backoff, close } = setUp();
    const state = watched(backoff.pause(4_000));
    close();
    await quiet();
    assert.equal(state(), 'closing');
  });

  it('asks until Azure answers, with growing delays, and then shows no reason', async () => {
    const { backoff, azure, real, shown } = setUp();
    const failures = [refusal('network'), refusal('signIn'), refusal('throttled'), new TypeError('odd')];
    const answer = backoff.untilAnswered(async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      return 'Succeeded';
    });
    for (let turn = 0; turn < 4; turn++) {
      await quiet();
      assert.equal(azure.step() || real.step(), true);
    }
    assert.equal(await answer, 'Succeeded');
    assert.deepEqual([azure.slept, real.slept], [[2_000, 3_000, 4_500], [60_000]]);
    assert.deepEqual(shown, ['network', 'signIn', 'throttled', 'other', undefined]);
  });

  it('abandons a request on a retry and asks again at once', async () => {
    const { backoff, azure, real, shown, retryNow } = setUp();
    const signals: AbortSignal[] = [];
    const answer = backoff.untilAnswered(signal => {
      signals.push(signal);
      return signals.length === 1 ? new Promise<string>(() => undefined) : Promise.resolve('Succeeded');
    });
    await quiet();
    retryNow();
    assert.equal(await answer, 'Succeeded');
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, false],
    );
    assert.deepEqual([azure.slept, real.slept, shown], [[], [], [undefined]]);
  });

  it('asks nothing more once the window closes', async () => {
    const { backoff, close } = setUp();
    let asked = 0;
    const ask = (): Promise<never> => ((asked += 1), Promise.reject(new AzureError(refusal('network').failure)));
    const state = watched(backoff.untilAnswered(ask));
    await quiet();
    close();
    await quiet();
    assert.equal(state(), 'closing');
    await assert.rejects(backoff.untilAnswered(ask), /closing/);
    assert.equal(asked, 1);
  });
});
