import assert from 'node:assert/strict';
import { judgeRepeatedly } from '../../../../src/pages/plan/judgeRepeatedly';
import { manualClock } from '../../watching/manualClock';

describe('judgeRepeatedly', () => {
  it('judges a plan every 30 seconds, but only while someone looks at it', async () => {
    const clock = manualClock(0);
    let [judged, isLookedAt] = [0, true];
    const judging = judgeRepeatedly(
      () => judged++,
      () => isLookedAt,
      clock,
    );
    await clock.pass(29_000);
    assert.equal(judged, 0);
    await clock.pass(61_000);
    assert.equal(judged, 3);
    isLookedAt = false;
    await clock.pass(60_000);
    assert.equal(judged, 3);
    isLookedAt = true;
    judging.dispose();
    await clock.pass(60_000);
    assert.equal(judged, 3);
  });
});
