import assert from 'node:assert/strict';
import type { RegionPrices } from '../../../src/domain/cost/cost';
import { createPriceCache } from '../../../src/store/priceCache';
import { handClock } from '../watching/handClock';

const prices: RegionPrices = { date: '2026-03-02T00:00:00Z', snapshotMonth: { Standard_LRS: 0.05 }, egress: 0.02 };

describe('the book of prices', () => {
  it('asks for a region once a session, however it is written', async () => {
    const asked: string[] = [];
    const read = (region: string): Promise<RegionPrices> => (asked.push(region), Promise.resolve(prices));
    const cache = createPriceCache(read, handClock(0));
    assert.equal((await cache.of(['West Europe', 'westeurope'])).get('westeurope'), prices);
    await cache.of(['westeurope', 'eastus']);
    assert.deepEqual(asked, ['westeurope', 'eastus']);
  });

  it('asks again for what could not be read', async () => {
    let asked = 0;
    const cache = createPriceCache(
      () => (asked++ === 0 ? Promise.reject(new Error('no network')) : Promise.resolve(prices)),
      handClock(0),
    );
    assert.equal((await cache.of(['westeurope'])).get('westeurope'), 'notRead');
    assert.equal((await cache.of(['westeurope'])).get('westeurope'), prices);
  });

  it('waits some seconds for a slow list and then says what it has, and lets go of the request', async () => {
    const clock = handClock(0);
    const signals: AbortSignal[] = [];
    const cache = createPriceCache((region, signal) => {
      signals.push(signal);
      return region === 'eastus' ? Promise.resolve(prices) : new Promise(() => undefined);
    }, clock);
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

  it('asks nobody where the cloud has no public list', async () => {
    const cache = createPriceCache(undefined, handClock(0));
    assert.deepEqual([...(await cache.of(['chinaeast2']))], [['chinaeast2', 'otherCloud']]);
  });
});
