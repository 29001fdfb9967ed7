import assert from 'node:assert/strict';
import { endOfLifeProblem, expiresSoon, isExpired } from '../../../../src/domain/version/endOfLife';
import { now } from '../cloneWorld';

describe('End of life', () => {
  it('refuses an end of life that is past or not a date, and explains why', () => {
    assert.match(endOfLifeProblem('tomorrow', now) ?? '', /year-month-day/);
    assert.match(endOfLifeProblem('2026-03-02', now) ?? '', /past/);
    assert.equal(endOfLifeProblem('2026-03-03', now), undefined);
  });

  it('treats an image as expired at its end of life, and as expiring soon 30 days before', () => {
    assert.equal(isExpired('2026-03-02T09:00:00Z', now), true);
    assert.equal(isExpired('2026-03-02T09:00:01Z', now), false);
    assert.equal(expiresSoon('2026-03-31', now), true);
    assert.equal(expiresSoon('2026-04-15', now), false);
    assert.equal(expiresSoon('2026-03-01', now), false);
    const soon = (ms: number): boolean => expiresSoon(new Date(now + ms).toISOString(), now);
    const month = 30 * 24 * 60 * 60 * 1000;
    assert.deepEqual([soon(0), soon(1), soon(month), soon(month + 1)], [false, true, true, false]);
    assert.equal(isExpired(undefined, now) || expiresSoon(undefined, now), false);
  });
});
