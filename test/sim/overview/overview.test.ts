import assert from 'node:assert/strict';
import { readPrices } from '../../../src/azure/list/readPrices';
import { readEstate } from '../../../src/azure/overview/readEstate';
import { realTime } from '../../../src/base/realTime';
import { adoptionOf, sumAdoption } from '../../../src/domain/overview/adoption';
import { mostRows, troubles, type Estate } from '../../../src/domain/overview/estate';
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

describe('Overview of more versions than a list takes', () => {
  const { sample, services } = sampleServices();
  const { world, clock } = sample;
  const start = estateInWorld(world, clock.now()).totals;
  let estate: Estate;

  /** Copies of a version, with other properties. */
  function add(count: number, prefix: string, properties: Record<string, unknown>, endOfLifeDate?: string): void {
    const [one] = world.list('Microsoft.Compute/galleries/images/versions');
    assert.ok(one);
    const profile = { ...(one.properties['publishingProfile'] as object), endOfLifeDate };
    for (let at = 0; at < count; at++) {
      const name = `${prefix}.${at}`;
      const id = one.id.replace(/[^/]+$/, name);
      world.put({ ...one, id, name, properties: { ...one.properties, publishingProfile: profile, ...properties } });
    }
  }

  before(async () => {
    const day = 24 * 60 * 60 * 1000;
    const [past, soon] = [-day, day].map(from => new Date(clock.now() + from).toISOString());
    add(mostRows + 5, '90.0', { provisioningState: 'Failed' });
    add(mostRows, '91.0', { provisioningState: 'Succeeded' }, past);
    add(7, '92.0', { provisioningState: 'Succeeded' }, soon);
    add(3, '93.0', { provisioningState: 'Failed' }, soon);
    ({ estate } = await overviewOf(sample, services));
  });

  it('lists the versions of each trouble, whatever others there are', () => {
    const { totals, troubled } = estate;
    const lengths = Object.fromEntries(troubles.map(one => [one, troubled[one].length]));
    assert.deepEqual(lengths, {
      failed: mostRows,
      replicating: start.replicating,
      expired: mostRows,
      expiring: start.expiring + 10,
    });
    assert.deepEqual([totals.failed, totals.expiring], [start.failed + mostRows + 8, start.expiring + 10]);
    const expiring = troubled.expiring.filter(({ id }) => /\/9[23]\.0\.\d$/.test(id));
    assert.equal(new Set(expiring.map(({ id }) => id)).size, 10);
    for (const { state, endOfLife, regions, replicas } of expiring) {
      assert.match(state, /^(Succeeded|Failed)$/);
      assert.ok(endOfLife !== undefined && regions > 0 && replicas > 0);
    }
  });

  it('lists the most expensive first', () => {
    for (const trouble of troubles) {
      const costs = estate.troubled[trouble].map(({ cost = 0 }) => cost);
      assert.deepEqual(
        costs,
        [...costs].sort((a, b) => b - a),
      );
    }
  });
});

describe('Overview that Azure refuses a part of', () => {
  const { sample, services } = sampleServices();
  const { directory } = services;
  const expected = estateInWorld(sample.world, sample.clock.now());

  /** Sample Azure, where queries that contain this text use an operator that doesn't exist. */
  function refusing(part: RegExp): typeof directory {
    const httpClient: typeof sample.httpClient = {
      sendRequest: request => {
        const body = JSON.parse(typeof request.body === 'string' ? request.body : '{}') as { query?: string };
        if (body.query !== undefined && part.test(body.query)) {
          request.body = JSON.stringify({ ...body, query: `${body.query} | refuse` });
        }
        return sample.httpClient.sendRequest(request);
      },
    };
    const tenants = directory.tenants().map(one => ({ ...one, connection: { ...one.connection, httpClient } }));
    return { ...directory, tenants: () => tenants };
  }

  const read = (part: RegExp) => readEstate(refusing(part), () => Promise.resolve(new Map()), sample.clock.now());
  const partsOf = ({ leftOut }: Awaited<ReturnType<typeof read>>): string[] => leftOut.map(({ part }) => part).sort();

  it('leaves out who uses versions, and which are unused, where one table cannot be joined', async () => {
    const reading = await read(/computeresources/);
    assert.deepEqual([reading.failures, partsOf(reading)], [[], ['unused', 'used']]);
    const { totals, used, unused, definitions } = reading.estate;
    assert.deepEqual(totals, { ...expected.totals, unused: 0 });
    assert.deepEqual([used, unused], [[], []]);
    assert.ok(definitions.length > 0);
  });

  it('calls no version unused where the users of its definition are left out', async () => {
    const reading = await read(/kind=fullouter/);
    assert.deepEqual(partsOf(reading), ['unused', 'used']);
    assert.deepEqual([reading.estate.unused, reading.estate.totals.unused], [[], 0]);
  });

  it('leaves out months alone', async () => {
    const reading = await read(/mv-expand mark/);
    assert.deepEqual([reading.failures, partsOf(reading)], [[], ['months']]);
    assert.ok(reading.estate.unused.length > 0 && reading.estate.used.length > 0);
  });

  it('fails for a tenant that refuses every query', async () => {
    const reading = await read(/./);
    const tenants = directory.tenants().filter(({ subscriptions }) => subscriptions.length > 0);
    assert.deepEqual([reading.failures.length, reading.leftOut], [tenants.length, []]);
  });
});
