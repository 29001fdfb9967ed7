import assert from 'node:assert/strict';
import { abortable } from '../../../../src/operations/step/abortable';
import { learnRemark } from '../../../../src/operations/step/learnRemark';
import { movedClock, quiet, until } from '../movedClock';

describe('learnRemark', () => {
  it('asks every 15 seconds until there is an answer, and says when it is the last time', async () => {
    const clock = movedClock();
    const asked: boolean[] = [];
    let learned: string | undefined;
    const { signal } = new AbortController();
    const check = async (isLast: boolean) => {
      asked.push(isLast);
      return isLast ? { sentence: 'Nobody knows' } : undefined;
    };
    void learnRemark(check, clock, signal).then(sentence => (learned = sentence));
    await until(clock, () => learned !== undefined);
    assert.equal(learned, 'Nobody knows');
    assert.deepEqual(asked, [...Array.from({ length: 23 }, () => false), true]);
    assert.deepEqual(new Set(clock.slept), new Set([15_000]));
  });

  it('learns that there is nothing to say', async () => {
    const clock = movedClock();
    const learning = learnRemark(async () => ({ sentence: undefined }), clock, new AbortController().signal);
    clock.step();
    assert.equal(await learning, undefined);
    assert.equal(clock.slept.length, 1);
  });

  it('adds nothing once its window closes', async () => {
    const clock = movedClock();
    const closing = new AbortController();
    const check = async () => (closing.abort(new Error('closing')), { sentence: 'Late' });
    const learning = learnRemark(check, clock, closing.signal);
    clock.step();
    await assert.rejects(learning, /closing/);
  });
});

describe('abortable', () => {
  it('ends as the promise does', async () => {
    const { signal } = new AbortController();
    assert.equal(await abortable(signal, Promise.resolve(1)), 1);
    await assert.rejects(abortable(signal, Promise.reject(new Error('no'))), /no/);
  });

  it('rejects with the reason as soon as it is aborted, and at once if it was before', async () => {
    const never = new Promise<never>(() => undefined);
    for (const [reason, message] of [
      [new Error('closing'), /closing/],
      ['closing', /Stopped/],
    ] as const) {
      const closing = new AbortController();
      const waiting = abortable(closing.signal, never);
      const rejected = assert.rejects(waiting, message);
      await quiet();
      closing.abort(reason);
      await rejected;
      await assert.rejects(abortable(closing.signal, never), message);
    }
  });
});
