import assert from 'node:assert/strict';
import { retryAfterMs } from '../../../../src/azure/http/retryAfter';

const date = 'Mon, 02 Mar 2026 09:00:00 GMT';
const after = (headers: Readonly<Record<string, string>>): number | undefined =>
  retryAfterMs(name => ({ date, ...headers })[name], 1_000);
const waits = (value: string): number | undefined => after({ 'retry-after': value });

describe('retryAfterMs', () => {
  it("reads seconds, and milliseconds in Azure's own headers", () => {
    assert.equal(waits('60'), 60_000);
    assert.equal(after({ 'retry-after-ms': '1500', 'retry-after': '60' }), 1_500);
    assert.equal(after({ 'x-ms-retry-after-ms': '2500' }), 2_500);
  });

  it('limits the wait to between the shortest and ten minutes', () => {
    for (const value of ['0', '-5', '0.001', 'Mon, 02 Mar 2026 08:00:00 GMT']) assert.equal(waits(value), 1_000, value);
    for (const value of ['3600', '2147484', '1e300', 'Tue, 03 Mar 2026 09:00:00 GMT']) {
      assert.equal(waits(value), 600_000, value);
    }
  });

  it("judges a date by the response's own date, not by this machine's clock", () => {
    assert.equal(waits('Mon, 02 Mar 2026 09:00:30 GMT'), 30_000);
    assert.equal(after({ 'retry-after': 'Mon, 02 Mar 2026 09:00:30 GMT', date: '' }), undefined);
  });

  it('ignores a value that makes no sense', () => {
    for (const value of ['', 'NaN', 'Infinity', 'soon']) assert.equal(waits(value), undefined, value);
  });
});
