import assert from 'node:assert/strict';
import type { RegionPrices } from '../../../src/domain/cost/cost';
import { createPriceCache } from '../../../src/store/priceCache';
import { manualClock } from '../watching/manualClock';

const prices: RegionPrices = { date: '2026-03-02T00:00:00Z', snapshotMonth: { Standard_LRS: 0.05 }, egress: 0.02 };

describe('createPriceCache', () => {
  const all = (regions: readonly string[]) => Promise.resolve(new Map(regions.map(region => [region, prices])));

  it('requests the prices of a region once per session, however its name is written', async () => {
    const asked: string[] = [];
    const read = (regions: readonly string[]) => (asked.push(...regions), all(regions));
    const cache = createPriceCache(read, manualClock(0));
    assert.equal((await cache.of(['West Europe', 'westeurope'])).get('westeurope'), prices);
    await cache.of(['westeurope', 'eastus']);
    assert.deepEqual(asked, ['westeurope', 'eastus']);
  });

  it('requests many regions at once, but not in one endless address', async () => {
    const asked: number[] = [];
    const cache = createPriceCache(regions => (asked.push(regions.length), all(regions)), manualClock(0));
    await cache.of(Array.from({ length: 45 }, (_, at) => `region${at}`));
    assert.deepEqual(asked, [20, 20, 5]);
  });

  it('retries prices that could not be read', async () => {
    let asked = 0;
    const cache = createPriceCache(
      regions => (asked++ === 0 ? Promise.reject(new Error('no network')) : all(regions)),
      manualClock(0),
    );
    assert.equal((await cache.of(['westeurope'])).get('westeurope'), 'notRead');
    assert.equal((await cache.of(['westeurope'])).get('westeurope'), prices);
  });

  it('stops waiting for a slow price list after 20 seconds and aborts the request', async () => {
    const clock = manualClock(0);
    const signals: AbortSignal[] = [];
    const cache = createPriceCache((regions, signal) => {
      signals.push(signal);
      return regions.includes('eastus') ? all(regions) : new Promise(() => undefined);
    }, clock);
    await cache.of(['eastus']);
    let answer: unknown;
    void cache.of(['eastus', 'westeurope']).then(found => (answer = [...found]));
    await clock.pass(19_000);
    assert.equal(answer, undefined);
    await clock.pass(1_000);
    assert.deepEqual(answer, [
      ['eastus', prices],
      ['westeurope', 'notRead'],
    ]);
    assert.ok(signals.every(({ aborted }) => aborted));
  });

  it('makes no request when the cloud has no public price list', async () => {
    const cache = createPriceCache(undefined, manualClock(0));
    assert.deepEqual([...(await cache.of(['chinaeast2']))], [['chinaeast2', 'otherCloud']]);
  });
});
