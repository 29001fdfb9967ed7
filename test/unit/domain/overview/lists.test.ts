import assert from 'node:assert/strict';
import type { NoPrices, RegionPrices } from '../../../../src/domain/cost/cost';
import { noEstate, type Estate, type VersionSum } from '../../../../src/domain/overview/estate';
import { mergeEstates } from '../../../../src/domain/overview/mergeEstates';
import { misplacedOf } from '../../../../src/domain/overview/misplaced';
import { storageCost, storagePrices } from '../../../../src/domain/overview/storageCost';
import { timeline } from '../../../../src/domain/overview/timeline';
import { unusedVersions } from '../../../../src/domain/overview/unusedVersions';
import { definition, known, now, run, used } from './estates';

const version = (name: string): VersionSum => ({
  ...{ id: `${definition}/versions/${name}`, state: 'Succeeded', published: undefined, endOfLife: undefined },
  ...{ regions: ['eastus'], replicas: 1, sizeGB: 30, cost: 1.5 },
});

describe('misplacedOf', () => {
  const versions = [known('1.0.0', { regions: 'eastus' }), known('1.1.0', { regions: 'westeurope' })];

  it('finds versions that machines run elsewhere, with the region of most machines first', () => {
    const runs = [run('1.0.0'), run('1.0.0', { region: 'japaneast' }), run('1.0.0', { region: 'uksouth', count: 5 })];
    assert.deepEqual(misplacedOf(used(runs, versions)), [
      { id: `${definition}/versions/1.0.0`, regions: ['uksouth', 'japaneast'], machines: 6 },
    ]);
  });

  it('expects of what follows the latest only that the region has a version', () => {
    const following = (region: string) => misplacedOf(used([run(undefined, { kind: 'scaleSet', region })], versions));
    assert.deepEqual([following('eastus'), following('westeurope')], [[], []]);
    assert.deepEqual(
      following('japaneast').map(({ id }) => id),
      [`${definition}/versions/1.1.0`],
    );
  });

  it('says nothing of versions deleted or being created, and of what is no machine', () => {
    const runs = [run('0.9.0'), run('2.0.0'), run('1.0.0', { kind: 'other', region: 'japaneast' })];
    assert.deepEqual(
      misplacedOf(used(runs, [...versions, known('2.0.0', { state: 'Creating', regions: 'uksouth' })])),
      [],
    );
  });
});

describe('unusedVersions', () => {
  const estate = (runs: Parameters<typeof used>[0], unused: readonly VersionSum[], all = unused.length): Estate => ({
    ...noEstate,
    ...{ used: [used(runs, [known('1.0.0'), known('1.1.0'), known('1.2.0')])], unused },
    totals: { ...noEstate.totals, unused: all },
  });

  it('keeps the latest of a definition in use', () => {
    const { rows, count } = unusedVersions(estate([run('1.0.0')], [version('1.1.0'), version('1.2.0')]));
    assert.deepEqual([rows.map(({ id }) => id.slice(-5)), count], [['1.1.0'], 1]);
  });

  it('subtracts it from a count that is larger than the list', () => {
    assert.equal(unusedVersions(estate([run('1.0.0')], [version('1.1.0')], 5000)).count, 4999);
    assert.equal(unusedVersions(estate([run('1.2.0')], [version('1.1.0')], 5000)).count, 5000);
  });
});

describe('storageCost', () => {
  const replica = {
    region: 'eastus',
    storage: 'Standard_LRS',
    versions: 1,
    replicas: 2,
    sizeGB: 60,
    unsized: 0,
  } as const;
  const list = { date: '', snapshotMonth: { Standard_LRS: 0.05, Premium_LRS: 0.12 } };
  const prices = (replicas: Parameters<typeof storagePrices>[0]) =>
    storagePrices(
      replicas,
      new Map<string, RegionPrices | NoPrices>([
        ['eastus', list],
        ['chinaeast2', 'otherCloud'],
      ]),
    );

  it('adds up what is priced, and counts the replicas that are not', () => {
    const replicas = [
      ...[replica, { ...replica, storage: 'Premium_LRS', sizeGB: 100, unsized: 1 } as const],
      ...[{ ...replica, storage: undefined }, { ...replica, storage: 'PremiumV2_LRS' } as const],
      { ...replica, region: 'chinaeast2' },
    ];
    assert.deepEqual(storageCost(replicas, prices(replicas)), { amount: 15, left: 7 });
  });

  it('is unknown without prices, and nothing without replicas', () => {
    const elsewhere = [{ ...replica, region: 'chinaeast2' }];
    assert.equal(storageCost(elsewhere, prices(elsewhere)).amount, undefined);
    assert.equal(storageCost([], new Map()).amount, 0);
  });
});

describe('timeline', () => {
  const months = (...rows: readonly [string, number, number][]) =>
    rows.map(([month, published, ending]) => ({ month, published, ending }));

  it('has every month from the first to the last, and the current one', () => {
    assert.deepEqual(timeline(months(['2026-05', 0, 1], ['2025-12', 3, 0]), now), [
      ...months(['2025-12', 3, 0], ['2026-01', 0, 0], ['2026-02', 0, 0], ['2026-03', 0, 0]),
      ...months(['2026-04', 0, 0], ['2026-05', 0, 1]),
    ]);
    assert.deepEqual(timeline([], now), []);
  });

  it('gathers what is far away at its ends', () => {
    const found = timeline(months(['1999-01', 1, 0], ['2001-01', 2, 0], ['9999-12', 0, 4], ['nonsense', 7, 7]), now);
    assert.deepEqual(
      [found.length, found[0], found.at(-1)],
      [60, { month: '2023-04', published: 3, ending: 0 }, { month: '2028-03', published: 0, ending: 4 }],
    );
  });
});

describe('mergeEstates', () => {
  it('adds up tenants, and orders their lists as one', () => {
    const one = (name: string, cost: number, month: string): Estate => ({
      ...noEstate,
      totals: { ...noEstate.totals, versions: 2, failed: 1 },
      unused: [{ ...version(name), cost }],
      months: [{ month, published: 1, ending: 0 }],
    });
    const merged = mergeEstates([one('1.0.0', 1, '2026-02'), one('2.0.0', 5, '2026-01'), one('3.0.0', 2, '2026-02')]);
    assert.deepEqual([merged.totals.versions, merged.totals.failed], [6, 3]);
    assert.deepEqual(
      merged.unused.map(({ id }) => id.slice(-5)),
      ['2.0.0', '3.0.0', '1.0.0'],
    );
    assert.deepEqual(merged.months, [
      { month: '2026-01', published: 1, ending: 0 },
      { month: '2026-02', published: 2, ending: 0 },
    ]);
  });
});
