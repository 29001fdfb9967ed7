import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDate, parseDate, sameMoment } from '../../../src/base/date';

describe('Dates', () => {
  it('reads a date or a time with its zone', () => {
    assert.equal(isoDate('2030-01-31'), '2030-01-31T00:00:00.000Z');
    assert.equal(isoDate(' 2030-01-31T10:00:00+02:00 '), '2030-01-31T08:00:00.000Z');
    assert.equal(isoDate('2030-01-31T10:00:00.1234567Z'), '2030-01-31T10:00:00.123Z');
  });

  it('rejects malformed and impossible dates', () => {
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

  it('reads back every date that it writes', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, one => {
        assert.equal(parseDate(one.toISOString()), one.getTime());
      }),
    );
  });

  it('returns an unreadable date unchanged', () => {
    assert.equal(isoDate('soon'), 'soon');
  });

  it('compares dates across time zones and never matches unreadable ones', () => {
    assert.ok(sameMoment('2030-01-31T10:00:00+02:00', '2030-01-31T08:00:00Z'));
    assert.ok(!sameMoment('2030-01-31', '2030-02-01'));
    assert.ok(!sameMoment('soon', 'soon'));
  });
});
