import assert from 'node:assert/strict';
import { createPollBudget } from '../../../src/store/pollBudget';
import { nextOf, pauseMs, type Attention, type Queued } from '../../../src/store/pollQueue';

const queued = (attention: Attention, dueAt: number): Queued => ({ attention, dueAt });

describe('nextOf', () => {
  const [shown, hidden] = [queued('visible', 100_000), queued('hidden', 90_000)];
  for (const [what, queue, at, next] of [
    ['none of none', [], 0, undefined],
    [
      'the one that is due first while none is due',
      [queued('visible', 9), queued('hidden', 5), queued('visible', 7)],
      4,
      1,
    ],
    ['the first of two that will be due at once', [queued('visible', 9), queued('hidden', 9)], 4, 0],
    ['one at the moment when it is due', [queued('hidden', 4), queued('visible', 5)], 4, 0],
    ['one that is due rather than one that will be', [queued('visible', 5), queued('hidden', 4)], 4, 1],
    ['the hidden one that is overdue by more of its interval', [shown, hidden], 101_000, 1],
    ['the visible one that is overdue by more of its interval', [hidden, shown], 103_000, 1],
    ['the first of two that are overdue alike', [queued('visible', 0), queued('visible', 0)], 5, 0],
  ] as const) {
    it(`is ${what}`, () => {
      assert.equal(nextOf<Queued>(queue, at), next === undefined ? undefined : queue[next]);
    });
  }
});

describe('pauseMs', () => {
  it('doubles with each failure, up to five minutes', () => {
    const pauses = (attention: Attention) => [0, 1, 2, 3, 6, 7].map(failures => pauseMs(attention, failures));
    assert.deepEqual(pauses('visible'), [5_000, 10_000, 20_000, 40_000, 300_000, 300_000]);
    assert.deepEqual(pauses('hidden'), [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
  });
});

describe('createPollBudget', () => {
  it('allows two requests a second of real time', () => {
    assert.deepEqual(createPollBudget(), { gapMs: 500, nextSlot: -Infinity });
    assert.deepEqual([createPollBudget(60).gapMs, createPollBudget(0.5).gapMs], [30_000, 500]);
  });
});
