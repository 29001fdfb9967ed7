import assert from 'node:assert/strict';
import { dateText, percentText } from '../../../src/pages/kit/format';

describe('Numbers and dates on pages', () => {
  it('rounds percentages, but calls only all 100 % and only nothing 0 %', () => {
    const shown = [0, 0.3, 0.6, 42.5, 99.4, 99.7, 100].map(percent => percentText(percent, 'en'));
    assert.deepEqual(shown, ['0%', '1%', '1%', '43%', '99%', '99%', '100%']);
  });

  it('shows the day in UTC, as Azure stores it, wherever the user is', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      assert.equal(dateText(Date.parse('2026-12-15T00:00:00Z'), 'en'), 'Dec 15, 2026');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});
