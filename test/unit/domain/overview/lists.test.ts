import assert from 'node:assert/strict';
import type { NoPrices, RegionPrices } from '../../../../src/domain/cost/cost';
import { mostRows, noEstate, type Estate, type VersionSum } from '../../../../src/domain/overview/estate';
import { mergeEstates } from '../../../../src/domain/overview/mergeEstates';
import { latestOf, misplacedOf } from '../../../../src/domain/overview/misplaced';
import { storageCost, storagePrices } from '../../../../src/domain/overview/storageCost';
import { monthName, timeline } from '../../../../src/domain/overview/timeline';
import { unusedVersions } from '../../../../src/domain/overview/unusedVersions';
import { definition, known, now, run, used } from './estates';

const version = (name: string): VersionSum => ({
  ...{ id: `${definition}/versions/${name}`, state: 'Succeeded', published: undefined, endOfLife: undefined },
  ...{ regions: 1, replicas: 1, sizeGB: 30, cost: 1.5, unpriced: 0 },
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

  it('adds up the machines of a region, whatever kind they are, for each version', () => {
    const runs = [
      run('1.0.0', { region: 'japaneast', count: 2 }),
      run('1.0.0', { region: 'japaneast', kind: 'scaleSet', isPinned: true }),
      run('01.0.0', { region: 'East US' }),
      run('1.1.0', { region: 'japaneast' }),
      run(undefined, { region: 'westus', kind: 'scaleSet' }),
    ];
    assert.deepEqual(misplacedOf(used(runs, versions)), [
      { id: `${definition}/versions/1.0.0`, regions: ['japaneast'], machines: 3 },
      { id: `${definition}/versions/1.1.0`, regions: ['japaneast', 'westus'], machines: 2 },
    ]);
  });

  it('says nothing of what follows the latest where no version is one', () => {
    const none = [known('1.0.0', { regions: '!eastus' }), known('1.1.0', { state: 'Failed' })];
    assert.deepEqual(misplacedOf(used([run(undefined, { kind: 'scaleSet', region: 'japaneast' })], none)), []);
  });

  it('finds what runs where only another version is', () => {
    assert.deepEqual(misplacedOf(used([run('1.0.0', { region: 'westeurope' })], versions)), [
      { id: `${definition}/versions/1.0.0`, regions: ['westeurope'], machines: 1 },
    ]);
  });
});

describe('latestOf', () => {
  for (const [what, versions, latest] of [
    ['the highest number, in any order', [known('1.9.0'), known('1.10.0'), known('1.2.0')], '1.10.0'],
    ['no failed version', [known('1.0.0'), known('1.1.0', { state: 'Failed' })], '1.0.0'],
    ['a version that is included in any region', [known('1.0.0'), known('1.1.0', { regions: '!a b' })], '1.1.0'],
    ['no version excluded everywhere', [known('1.0.0'), known('1.1.0', { regions: '!a !b' })], '1.0.0'],
    ['none of none', [], undefined],
  ] as const)
    it(`takes ${what}`, () => assert.equal(latestOf(versions)?.name, latest));
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
    assert.equal(unusedVersions(estate([run('01.2.0')], [version('1.1.0')], 5000)).count, 5000);
    assert.equal(unusedVersions(estate([run(undefined)], [version('1.1.0')], 5000)).count, 4999);
    assert.equal(unusedVersions(estate([run('1.0.0')], [version('1.0.0'), version('1.1.0')], 1)).count, 2);
  });

  it('subtracts no latest that has not succeeded, and none of a definition without one', () => {
    const countWith = (state: string): number => {
      const of = estate([], [version('1.0.0')], 5000);
      return unusedVersions({ ...of, used: [used([run('1.0.0')], [known('1.1.0', { state })])] }).count;
    };
    assert.deepEqual([countWith('Succeeded'), countWith('Updating'), countWith('Failed')], [4999, 5000, 5000]);
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
    assert.deepEqual(storageCost(elsewhere, prices(elsewhere)), { amount: undefined, left: 2 });
    assert.deepEqual(storageCost([], new Map()), { amount: 0, left: 0 });
    assert.deepEqual(storageCost([], prices([replica])), { amount: 0, left: 0 });
    assert.deepEqual(storageCost(elsewhere, prices([replica])), { amount: undefined, left: 2 });
  });

  it('takes prices by storage and region, where there are any', () => {
    const all = [replica, { ...replica, storage: undefined }, { ...replica, region: 'nowhere' }];
    assert.deepEqual([...prices([...all, { ...replica, region: 'chinaeast2' }])], [['standard_lrs eastus', 0.05]]);
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

  it('adds up rows of one month, and ignores what is not a month', () => {
    const odd = months(['x2026-03', 5, 5], ['2026-031', 5, 5], ['2026-3', 5, 5]);
    assert.deepEqual(timeline(months(['2026-03', 1, 2], ['2026-03', 3, 4]), now), months(['2026-03', 4, 6]));
    assert.deepEqual(timeline(odd, now), []);
    assert.equal(monthName(Date.UTC(2025, 11, 31)), '2025-12');
  });
});

describe('mergeEstates', () => {
  it('adds up tenants, and orders their lists as one', () => {
    const one = (name: string, cost: number, month: string): Estate => ({
      ...noEstate,
      totals: { ...noEstate.totals, versions: 2, failed: 1 },
      unused: [{ ...version(name), cost }],
      months: [{ month, published: 1, ending: 3 }],
    });
    const merged = mergeEstates([one('1.0.0', 1, '2026-02'), one('2.0.0', 5, '2026-01'), one('3.0.0', 2, '2026-02')]);
    assert.deepEqual([merged.totals.versions, merged.totals.failed], [6, 3]);
    assert.deepEqual(
      merged.unused.map(({ id }) => id.slice(-5)),
      ['2.0.0', '3.0.0', '1.0.0'],
    );
    assert.deepEqual(merged.months, [
      { month: '2026-01', published: 1, ending: 3 },
      { month: '2026-02', published: 2, ending: 6 },
    ]);
  });

  it('orders by cost, then by size, and definitions in use by their machines', () => {
    const rows = [
      { ...version('1.0.0'), cost: undefined, sizeGB: 90 },
      { ...version('2.0.0'), cost: 1, sizeGB: 10 },
      { ...version('3.0.0'), cost: undefined, sizeGB: 100 },
      { ...version('4.0.0'), cost: 1, sizeGB: 20 },
    ];
    const users = [1, 3, 2].map(count => used([run('1.0.0', { count })], []));
    const merged = mergeEstates(
      rows.map((row, at): Estate => ({
        ...noEstate,
        ...{ unused: [row], troubled: { ...noEstate.troubled, expired: [row] }, used: users.slice(at, at + 1) },
        galleries: [{ ...row, definitions: 0, versions: 0 }],
        definitions: [{ ...row, versions: 0, failed: 0, expired: 0, expiring: 0, newest: undefined }],
        replicas: [{ region: `r${at}`, storage: undefined, versions: 0, replicas: 0, sizeGB: 0, unsized: 0 }],
      })),
    );
    const names = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id.slice(-5));
    const sorted = ['4.0.0', '2.0.0', '3.0.0', '1.0.0'];
    for (const list of [merged.unused, merged.troubled.expired, merged.galleries, merged.definitions]) {
      assert.deepEqual(names(list), sorted);
    }
    assert.deepEqual(merged.troubled.failed, []);
    assert.deepEqual(
      merged.used.map(({ machines }) => machines),
      [3, 2, 1],
    );
    assert.deepEqual(
      merged.replicas.map(({ region }) => region),
      ['r0', 'r1', 'r2', 'r3'],
    );
  });

  it('keeps at most as many rows as a page of Resource Graph', () => {
    const many = Array.from({ length: mostRows }, (_, at) => version(`1.0.${at}`));
    const definitions = many.map(({ id }) => used([], [], id));
    const one: Estate = {
      ...noEstate,
      unused: many,
      troubled: { ...noEstate.troubled, failed: many },
      used: definitions,
    };
    const { unused, troubled, used: inUse } = mergeEstates([one, one]);
    assert.deepEqual([unused.length, troubled.failed.length, inUse.length], [mostRows, mostRows, mostRows]);
  });
});
