import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timeLeft, type Sample } from '../../../src/watching/rate';
import { minute, start } from './version';

function samples(...points: readonly (readonly [minutes: number, percent: number])[]): readonly Sample[] {
  return points.map(([minutes, percent]) => ({ at: start + minutes * minute, percent }));
}
const at = (minutes: number): number => start + minutes * minute;

describe('timeLeft', () => {
  it('returns nothing until the region has progressed twice', () => {
    assert.equal(timeLeft([], at(1)), undefined);
    assert.equal(timeLeft(samples([0, 0]), at(1)), undefined);
    assert.equal(timeLeft(samples([0, 0], [1, 5]), at(1)), undefined);
    assert.equal(timeLeft(samples([0, 0], [1, 5], [2, 10]), at(2)), 18 * minute);
  });

  it('reduces the time left between two updates of the progress', () => {
    assert.equal(timeLeft(samples([0, 0], [1, 5], [2, 10]), at(3)), 17 * minute);
  });

  it('is not misled by a single jump', () => {
    const left = timeLeft(samples([0, 0], [1, 40], [2, 41], [3, 42], [4, 43], [5, 44]), at(5));
    assert.equal(left, 56 * minute);
  });

  it('adapts to a change of pace', () => {
    const quick = Array.from({ length: 12 }, (_, index): [number, number] => [index, index * 5]);
    const slower = Array.from({ length: 12 }, (_, index): [number, number] => [11 + (index + 1) * 10, 55 + index + 1]);
    assert.equal(Math.round((timeLeft(samples(...quick, ...slower), at(131)) ?? 0) / minute), 330);
  });

  it('grows while the region makes no progress', () => {
    const seen = samples([0, 0], [1, 10], [2, 20]);
    const early = timeLeft(seen, at(2)) ?? 0;
    const late = timeLeft(seen, at(40)) ?? 0;
    assert.ok(late > early, `${late} > ${early}`);
  });

  it('takes the mean pace since the first sample for a region that stands still for two usual steps', () => {
    const seen = samples([10, 10], [11, 15], [12, 20], [13, 25]);
    for (const [now, left] of [
      [13, 15],
      [15, 13],
      [16, 30],
      [25, 75],
    ] as const)
      assert.equal(Math.round((timeLeft(seen, at(now)) ?? 0) / minute), left, `after ${now} minutes`);
  });

  it('keeps to the usual pace if that is the slower one', () => {
    const jumped = samples([0, 0], [1, 60], [2, 61], [3, 62], [4, 63]);
    assert.equal(timeLeft(jumped, at(7)), 37 * minute);
  });

  it('has nothing left at 100 percent, and knows nothing of a region that goes back', () => {
    assert.equal(timeLeft(samples([0, 0], [1, 50], [2, 100]), at(2)), 0);
    assert.equal(timeLeft(samples([0, 0], [1, 50], [2, 100]), at(3)), 0);
    assert.equal(timeLeft(samples([0, 20], [1, 10], [2, 5]), at(2)), undefined);
    assert.equal(timeLeft(samples([0, 5], [1, 5], [2, 5]), at(2)), undefined);
  });

  it('never returns a negative time', () => {
    const point = fc.record({ at: fc.integer({ min: 1, max: 600_000 }), percent: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), fc.nat(10_000_000), (steps, later) => {
        let sum: Sample = { at: start, percent: 0 };
        const seen = [sum];
        for (const step of steps)
          seen.push((sum = { at: sum.at + step.at, percent: Math.min(100, sum.percent + step.percent) }));
        const left = timeLeft(seen, sum.at + later);
        assert.ok(left === undefined || (left >= 0 && Number.isFinite(left)), String(left));
      }),
    );
  });
});
