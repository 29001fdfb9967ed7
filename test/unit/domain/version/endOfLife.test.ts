import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOfLifeProblem, expiresSoon, isExpired, isoDate, parseDate } from '../../../../src/domain/version/endOfLife';
import { now } from '../cloneWorld';

describe('end of life', () => {
  it('is read from a date or a time with its zone', () => {
    assert.equal(isoDate('2030-01-31'), '2030-01-31T00:00:00.000Z');
    assert.equal(isoDate(' 2030-01-31T10:00:00+02:00 '), '2030-01-31T08:00:00.000Z');
    assert.equal(isoDate('2030-01-31T10:00:00.1234567Z'), '2030-01-31T10:00:00.123Z');
  });

  it('is no date where the calendar has none', () => {
    for (const text of [
      '2030-02-30',
      '2030-13-01',
      '2030-1-1',
      '31.12.2030',
      '2030-01-31T10:00',
      'soon',
      '',
      '2030-01-31T25:00:00Z',
    ]) {
      assert.equal(parseDate(text), undefined, text);
    }
  });

  it('reads back every moment it writes', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, one => {
        assert.equal(parseDate(one.toISOString()), one.getTime());
      }),
    );
  });

  it('is refused in words when past or no date', () => {
    assert.match(endOfLifeProblem('tomorrow', now) ?? '', /year-month-day/);
    assert.match(endOfLifeProblem('2026-03-02', now) ?? '', /past/);
    assert.equal(endOfLifeProblem('2026-03-03', now), undefined);
  });

  it('expires at its moment, and soon within thirty days before', () => {
    assert.equal(isExpired('2026-03-02T09:00:00Z', now), true);
    assert.equal(isExpired('2026-03-02T09:00:01Z', now), false);
    assert.equal(expiresSoon('2026-03-31', now), true);
    assert.equal(expiresSoon('2026-04-15', now), false);
    assert.equal(expiresSoon('2026-03-01', now), false);
    assert.equal(isExpired(undefined, now) || expiresSoon(undefined, now), false);
  });
});
