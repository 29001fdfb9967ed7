import assert from 'node:assert/strict';
import { readPrices } from '../../../src/azure/list/readPrices';
import { readEstate } from '../../../src/azure/overview/readEstate';
import { realTime } from '../../../src/base/realTime';
import { adoptionOf, sumAdoption } from '../../../src/domain/overview/adoption';
import { misplacedOf } from '../../../src/domain/overview/misplaced';
import { storageCost } from '../../../src/domain/overview/storageCost';
import { unusedVersions } from '../../../src/domain/overview/unusedVersions';
import type { SampleAzure } from '../../../src/simulator/entry';
import { createPriceCache } from '../../../src/store/priceCache';
import { sampleServices } from '../../support/sampleServices';
import { estateInWorld } from './estateInWorld';

async function overviewOf(sample: SampleAzure, services: ReturnType<typeof sampleServices>['services']) {
  const prices = createPriceCache(
    (regions, signal) => readPrices(sample, regions, sample.clock.now(), signal),
    realTime,
  );
  return readEstate(services.directory, regions => prices.of(regions), sample.clock.now());
}

for (const seed of ['sample', 'large']) {
  describe(`Overview of the seed "${seed}"`, () => {
    const { sample, services } = sampleServices({ seed });
    const expected = estateInWorld(sample.world, sample.clock.now());
    let reading: Awaited<ReturnType<typeof overviewOf>>;

    it('takes at most 12 requests for each tenant', async () => {
      const start = performance.now();
      reading = await overviewOf(sample, services);
      const { requests } = sample.world;
      console.log(`      ${requests.length} requests, ${((performance.now() - start) / 1000).toFixed(1)} s`);
      assert.deepEqual(reading.failures, []);
      const tenants = services.directory.tenants().length;
      assert.ok(requests.length <= 12 * tenants, requests.map(({ url }) => url).join('\n'));
    });

    it('counts what the world holds', () => {
      const { totals, used } = reading.estate;
      assert.deepEqual({ ...totals, unused: unusedVersions(reading.estate).count }, expected.totals);
      assert.equal(
        used.reduce((sum, { machines }) => sum + machines, 0),
        expected.machines,
      );
    });

    it('agrees with the world on adoption', () => {
      const counts = sumAdoption(reading.estate.used.map(one => adoptionOf(one, sample.clock.now())));
      assert.deepEqual(counts, expected.adoption);
    });

    it('agrees with the world on what is not in the regions of its machines', () => {
      const found = reading.estate.used.flatMap(misplacedOf).map(({ id }) => id.toLowerCase());
      assert.deepEqual(found.sort(), expected.misplaced);
    });

    it('agrees with the world on cost, in all and for each gallery and definition', () => {
      const { replicas, galleries, definitions } = reading.estate;
      const { amount = NaN, left } = storageCost(replicas, reading.prices);
      assert.ok(Math.abs(amount - expected.cost) < 0.01, `${amount} instead of ${expected.cost}`);
      assert.equal(left, expected.unsized);
      for (const { id, cost = NaN, versions } of [...galleries, ...definitions]) {
        const own = expected.below.get(id.toLowerCase());
        assert.ok(own && Math.abs(cost - own.cost) < 0.01, `${id}: ${cost}`);
        assert.equal(versions, own.versions, id);
      }
      const costs = definitions.map(({ cost = 0 }) => cost);
      assert.deepEqual(
        costs,
        [...costs].sort((a, b) => b - a),
      );
    });
  });
}
