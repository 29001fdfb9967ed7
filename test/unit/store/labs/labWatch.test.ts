import assert from 'node:assert/strict';
import { createLabWatch } from '../../../../src/store/labs/labWatch';
import { createPollBudget } from '../../../../src/store/pollBudget';
import { manualClock } from '../../watching/manualClock';

const start = Date.UTC(2026, 2, 2, 9);

function setUp(speed = 1) {
  const clock = manualClock(start);
  const budget = createPollBudget(speed);
  const asked: { id: string; at: number }[] = [];
  const watch = createLabWatch({
    ...{ clock, budget },
    reread: async id => void asked.push({ id, at: clock.now() - start }),
  });
  const times = (): number[] => asked.map(({ at }) => at);
  return { clock, budget, asked, times, watch };
}

describe('createLabWatch', () => {
  it('polls at once and every 30 seconds until watching stops', async () => {
    const { clock, times, watch } = setUp();
    const watching = watch('/lab');
    await clock.pass(61_000);
    assert.deepEqual(times(), [0, 30_000, 60_000]);
    watching.dispose();
    await clock.pass(120_000);
    assert.equal(times().length, 3);
    watch('/lab');
    await clock.pass(100);
    assert.equal(times().length, 4);
  });

  it('stays within two requests per second, shared with all other users of the budget', async () => {
    const { clock, budget, asked, times, watch } = setUp();
    budget.nextSlot = start + 2_000;
    for (let at = 0; at < 100; at += 1) watch(`/lab${at}`);
    await clock.pass(60_000);
    const all = times();
    assert.ok((all[0] ?? 0) >= 2_000, 'someone else used the budget first');
    assert.ok(all.every((at, index) => index === 0 || at - (all[index - 1] ?? 0) >= 500));
    assert.equal(new Set(asked.map(({ id }) => id)).size, 100);
  });

  it('limits requests by real time when Sample Azure runs faster', async () => {
    const { clock, times, watch } = setUp(60);
    watch('/one');
    watch('/other');
    await clock.pass(59_900);
    assert.deepEqual(times(), [0, 30_000]);
  });
});
