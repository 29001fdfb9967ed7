import assert from 'node:assert/strict';
import {
  costOf,
  regionsPriced,
  type Amount,
  type CostEstimate,
  type CostTerm,
  type PricesByRegion,
} from '../../../../src/domain/cost/cost';
import { costOfVersionText, costText } from '../../../../src/domain/cost/costText';
import { idKey } from '../../../../src/domain/id/resourceId';
import type { Change, Plan } from '../../../../src/domain/plan/plan';
import { editRegions } from '../../../../src/domain/region/editRegions';
import { concernsReplicas, replicaChanges, type ReplicaFacts } from '../../../../src/domain/region/replicaChanges';
import { retryFailedRegions } from '../../../../src/domain/region/retryFailedRegions';
import { createVersions } from '../../../../src/domain/version/createVersions';
import type { ImageVersion, TargetRegion } from '../../../../src/domain/version/imageVersion';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { clone, gallery, now, region, version } from '../cloneWorld';

const date = '2026-03-01T00:00:00Z';
const listed: PricesByRegion = new Map([
  ['westeurope', { date, snapshotMonth: { Standard_LRS: 0.05, Standard_ZRS: 0.06, Premium_LRS: 0.12 }, egress: 0.02 }],
  ['northeurope', { date, snapshotMonth: { Standard_LRS: 0.04, Premium_LRS: 0.13 }, egress: 0.08 }],
  ['eastus', { date: '2026-02-27T00:00:00Z', snapshotMonth: { Standard_LRS: 0.05 } }],
]);

const doing = (...changes: Change[]): Plan => ({ kind: 'editRegions', title: '', notices: [], changes });

/** 127 GB system and 32 GB data, with two replicas at home in West Europe and one in North Europe. */
const before = version('1.0.0', {
  location: 'westeurope',
  osDiskSizeGB: 127,
  dataDisks: [{ lun: 0, sizeGB: 32 }],
  targetRegions: [region('West Europe', 2), region('northeurope')],
});

function knowing(versions: readonly ImageVersion[], sizes: Readonly<Record<string, number>> = {}): ReplicaFacts {
  return {
    before: new Map(versions.map(one => [idKey(one.id), one])),
    sourceSizes: new Map(Object.entries(sizes).map(([id, size]) => [idKey(id), size])),
    galleries: new Map(),
  };
}

function estimate(plan: Plan, facts: ReplicaFacts = knowing([before]), prices = listed): CostEstimate {
  return costOf(replicaChanges(plan, facts), prices);
}

/** The amounts added and saved per month, and the one-time amount, in whole cents. */
function figures({ monthly, once }: CostEstimate): unknown {
  const cents = (amount: number): number => Math.round(amount * 100);
  return {
    ...('unknown' in monthly ? monthly : { adds: cents(monthly.adds.amount), saves: cents(monthly.saves.amount) }),
    once: 'unknown' in once ? once.unknown : cents(once.amount),
  };
}

const create = (
  regions: readonly TargetRegion[],
  more: Partial<Extract<Change, { kind: 'createVersion' }>['spec']> = {},
): Change => ({
  kind: 'createVersion',
  target: before.id,
  spec: {
    location: 'westeurope',
    source: { kind: 'managedImage', id: '/x' },
    targetRegions: regions,
    storageAccountType: 'Standard_LRS',
    excludeFromLatest: false,
    ...more,
  },
});
const of100 = knowing([], { [before.id]: 100 });

describe('Cost of a new version', () => {
  it('prices each replica by storage type and region, and one transfer to each further region', () => {
    const plan = doing(create([region('westeurope', 2, 'Standard_ZRS'), region('North Europe', 3)]));
    // 100 GB × 2 × 0.06 + 100 GB × 3 × 0.04; sent once from West Europe at its own 0.02, whatever the number of replicas.
    assert.deepEqual(figures(estimate(plan, of100)), { adds: 2400, saves: 0, once: 200 });
    const premium = doing(create([region('westeurope', 1, 'Premium_LRS'), region('northeurope', 1, 'Premium_LRS')]));
    assert.deepEqual(figures(estimate(premium, of100)), { adds: 2500, saves: 0, once: 200 });
  });

  it('prices no transfer within the home region, in any spelling', () => {
    assert.deepEqual(figures(estimate(doing(create([region('West Europe', 5)])), of100)), {
      ...{ adds: 2500, saves: 0, once: 0 },
    });
  });

  it('costs nothing for a shallow version, which stores no replicas', () => {
    const plan = doing(create([region('westeurope')], { replicationMode: 'Shallow' }));
    assert.deepEqual(figures(estimate(plan, knowing([]))), { adds: 0, saves: 0, once: 0 });
    assert.equal(costText(estimate(plan, knowing([])), String)[0]?.text, 'No change in cost');
  });

  it('covers every replica of a plan from the wizard', () => {
    const { choices, facts } = clone();
    const plan = createVersions(choices, facts);
    const target = plan.changes.at(-1)?.target ?? '';
    const made = replicaChanges(plan, knowing([], { [target]: 10 }));
    assert.deepEqual(
      made.map(({ replicas, size }) => [replicas, size]),
      choices.flatMap(choice => choice.targetRegions.map(one => [one.replicaCount, 10])),
    );
  });
});

describe('Cost of changing a version', () => {
  const edit = (wanted: readonly TargetRegion[]): Plan =>
    editRegions([{ version: before, wanted }], { now, users: [], siblings: [] });

  it('prices an added region with all its replicas and one transfer of all disks', () => {
    // 159 GB × 2 × 0.05, and 159 GB × 0.02.
    const plan = edit([region('westeurope', 2), region('northeurope'), region('eastus', 2)]);
    assert.deepEqual(figures(estimate(plan)), { adds: 1590, saves: 0, once: 318 });
  });

  it('prices more replicas without a transfer, by the storage type of the region', () => {
    // 159 GB × 2 × 0.04
    const plan = doing({
      ...{ kind: 'updateVersion', target: before.id },
      spec: { addRegions: [region('northeurope', 3, 'Premium_LRS')] },
    });
    assert.deepEqual(figures(estimate(plan)), { adds: 1272, saves: 0, once: 0 });
  });

  it('counts removed replicas and regions as savings', () => {
    assert.deepEqual(figures(estimate(edit([region('westeurope', 1), region('northeurope')]))), {
      ...{ adds: 0, saves: 795, once: 0 },
    });
    assert.deepEqual(figures(estimate(edit([region('westeurope', 2)]))), { adds: 0, saves: 636, once: 0 });
  });

  it('offsets removed regions against added ones within one version', () => {
    // − 159 × 0.04 + 159 × 0.05
    assert.deepEqual(figures(estimate(edit([region('westeurope', 2), region('eastus')]))), {
      ...{ adds: 159, saves: 0, once: 318 },
    });
  });

  it('ignores a change that sets only dates', () => {
    const change: Change = { kind: 'updateVersion', target: before.id, spec: { endOfLifeDate: '2030-01-01' } };
    assert.equal(concernsReplicas(change), false);
  });
});

describe('Cost of repairing and deleting versions', () => {
  const failed: ImageVersion = {
    ...before,
    replication: {
      aggregatedState: 'Failed',
      regions: [
        { region: 'westeurope', state: 'Completed', progress: 100, details: '' },
        { region: 'northeurope', state: 'Failed', progress: 0, details: 'x' },
      ],
    },
  };

  it('prices the storage and transfer of a retried region, since a failed one stores nothing', () => {
    // 159 GB × 0.04, and 159 GB × 0.02.
    assert.deepEqual(figures(estimate(retryFailedRegions(failed, {}), knowing([failed]))), {
      ...{ adds: 636, saves: 0, once: 318 },
    });
  });

  it('prices only the transfer for a region that is removed and added back', () => {
    const target = before.id;
    const plan = doing(
      { kind: 'updateVersion', target, spec: { removeRegions: ['North Europe'] } },
      { kind: 'updateVersion', target, spec: { addRegions: [region('northeurope')] } },
    );
    assert.deepEqual(figures(estimate(plan)), { adds: 0, saves: 0, once: 318 });
    assert.deepEqual(
      costText(estimate(plan), String, 'en').map(({ text }) => text),
      ['Up to $3.18, one time', 'Public list prices in US dollars, as of 2026-02-27'],
    );
  });

  it('prices all regions of a recreated version', () => {
    const all: ImageVersion = {
      ...failed,
      provisioningState: 'Failed',
      source: { kind: 'managedImage', id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/images/i' },
      replication: {
        aggregatedState: 'Failed',
        regions: ['westeurope', 'northeurope'].map(one => ({
          ...{ region: one, state: 'Failed', progress: 0, details: '' },
        })),
      },
    };
    const plan = replaceFailedVersion(all, { now, sourceExists: true });
    // 159 × 2 × 0.05 + 159 × 0.04, and 159 × 0.02.
    assert.deepEqual(figures(estimate(plan, knowing([all], { [all.id]: 159 }))), {
      ...{ adds: 2226, saves: 0, once: 318 },
    });
  });

  it('counts all replicas of a deleted version as savings, delayed by soft delete', () => {
    const plan = doing({ kind: 'deleteVersion', target: before.id });
    // 159 × 2 × 0.05 + 159 × 0.04
    assert.deepEqual(figures(estimate(plan)), { adds: 0, saves: 2226, once: 0 });
    const soft = gallery({ softDelete: true });
    const kept = estimate(plan, { ...knowing([before]), galleries: new Map([[idKey(soft.id), soft]]) });
    assert.equal(kept.savesLater, true);
    assert.equal(costText(kept, String, 'en')[0]?.description, 'after the soft delete retention period');
  });

  it('does not offset additions in one version against savings in another', () => {
    const other = version('2.0.0', { ...before, id: before.id.replace('1.0.0', '2.0.0') });
    const plan = doing(
      { kind: 'deleteVersion', target: before.id },
      { kind: 'updateVersion', target: other.id, spec: { addRegions: [region('eastus')] } },
    );
    assert.deepEqual(figures(estimate(plan, knowing([before, other]))), { adds: 795, saves: 2226, once: 318 });
  });
});

describe('Cost estimate', () => {
  const plan = doing(create([region('westeurope', 2, 'Standard_ZRS'), region('northeurope')]));
  const texts = (one: CostEstimate): string[] =>
    costText(one, name => `<${name}>`, 'en').map(({ text, description, detail }) =>
      [text, description, detail].filter(Boolean).join(' | '),
    );

  it('states its formula, the date of its prices, and that it is an upper bound', () => {
    assert.deepEqual(texts(estimate(plan, of100)), [
      'Up to $16.00 more per month | 100 GB × 2 × $0.06 + 100 GB × 1 × $0.04 (GB × replicas × snapshot price)',
      'Up to $2.00, one time | for data transfer to more regions | 100 GB × 1 × $0.02 (GB × regions × highest price of data transfer between regions)',
      'Public list prices in US dollars, as of 2026-02-27 | Upper bound. Azure bills for the disk space used, but reports only the disk size.',
    ]);
  });

  it('requests prices only for the regions of the plan', () => {
    assert.deepEqual(regionsPriced(replicaChanges(plan, of100)), ['westeurope', 'northeurope']);
    assert.deepEqual(regionsPriced(replicaChanges(plan, knowing([]))), []);
  });

  it('reports an unknown cost with the reason instead of guessing', () => {
    const [sizeless] = texts(estimate(plan, knowing([])));
    assert.match(
      sizeless ?? '',
      /^Monthly cost: unknown \| Unknown because the disk sizes of .*1\.0\.0 aren't available/,
    );
    const without = (name: string, as?: 'notRead' | 'otherCloud'): PricesByRegion =>
      new Map([...listed].map(([key, one]) => [key, key === name ? (as ?? { date, snapshotMonth: {} }) : one]));
    assert.deepEqual(texts(estimate(plan, of100, without('northeurope', 'notRead'))), [
      "Monthly cost: unknown | Unknown because the public price list (prices.azure.com) couldn't be read.",
      'Up to $2.00, one time | for data transfer to more regions | 100 GB × 1 × $0.02 (GB × regions × highest price of data transfer between regions)',
      'Public list prices in US dollars, as of 2026-02-27 | Upper bound. Azure bills for the disk space used, but reports only the disk size.',
    ]);
    const everywhere: PricesByRegion = new Map([...listed.keys()].map(key => [key, 'otherCloud']));
    assert.deepEqual(texts(estimate(plan, of100, everywhere)), [
      'Monthly cost: unknown | Unknown because the public price list covers only the public Azure cloud.',
    ]);
    assert.match(
      texts(estimate(plan, of100, without('westeurope'))).join('\n'),
      /no price for Zone-redundant in <westeurope>\.\nData transfer cost: unknown .* no price for data transfer from <westeurope>\./s,
    );
    const newest = doing(create([region('westeurope', 1, 'PremiumV2_LRS')]));
    assert.match(texts(estimate(newest, of100)).join(), /no price for Premium SSD v2 in <westeurope>/);
  });

  it('reports an unknown cost for a version whose disk sizes are unavailable', () => {
    for (const kind of ['deleteVersion', 'purgeVersion'] as const) {
      const gone = estimate(doing({ kind, target: before.id }), knowing([]));
      assert.match(texts(gone)[0] ?? '', /disk sizes of .* aren't available/);
    }
    const building = { ...before, osDiskSizeGB: undefined };
    const one = estimate(doing({ kind: 'deleteVersion', target: before.id }), knowing([building]));
    assert.match(texts(one)[0] ?? '', /disk sizes of .* aren't available/);
  });

  it('shortens the formula for many disk sizes', () => {
    const many = [1, 2, 3, 4, 5].map(patch =>
      version(`1.0.${patch}`, { ...before, osDiskSizeGB: 100 + patch, id: `${before.id}${patch}` }),
    );
    const gone = estimate(
      doing(...many.map(({ id }) => ({ kind: 'deleteVersion', target: id }) as const)),
      knowing(many),
    );
    assert.match(texts(gone)[0] ?? '', /GB × 2 × \$0\.05 and 7 more/);
  });
});

describe('Cost in words', () => {
  const amount = (of: number, ...terms: CostTerm[]): Amount => ({ amount: of, terms });
  const nothing = amount(0);
  const term = (size: number, times = 1, price = 0.05): CostTerm => ({ size, times, price });
  const estimateOf = (over: Partial<CostEstimate>): CostEstimate => ({
    ...{ monthly: { adds: nothing, saves: nothing }, once: nothing, savesLater: false, date },
    ...over,
  });
  const lines = (over: Partial<CostEstimate>) => costText(estimateOf(over), name => `<${name}>`, 'en');
  const monthly = (adds: Amount, saves = nothing): Partial<CostEstimate> => ({ monthly: { adds, saves } });
  const basis = {
    icon: 'info',
    text: 'Public list prices in US dollars, as of 2026-03-01',
    description: '',
    detail: 'Upper bound. Azure bills for the disk space used, but reports only the disk size.',
  };

  it('says that nothing changes if nothing is added or removed', () => {
    const same = { icon: 'credit-card', text: 'No change in cost', description: '' };
    assert.deepEqual(lines({}), [{ ...same, detail: 'No replicas are added or removed.' }]);
  });

  it('writes what is added, saved, and paid once, in this order', () => {
    const once = amount(2, term(100, 1, 0.02));
    assert.deepEqual(lines({ ...monthly(amount(5, term(1234, 1)), amount(3, term(30, 2))), once }), [
      {
        ...{ icon: 'credit-card', text: 'Up to $5.00 more per month', description: '' },
        detail: '1,234 GB × 1 × $0.05 (GB × replicas × snapshot price)',
      },
      {
        ...{ icon: 'credit-card', text: 'Saves up to $3.00 per month', description: '' },
        detail: '30 GB × 2 × $0.05 (GB × replicas × snapshot price)',
      },
      {
        ...{ icon: 'arrow-swap', text: 'Up to $2.00, one time', description: 'for data transfer to more regions' },
        detail: '100 GB × 1 × $0.02 (GB × regions × highest price of data transfer between regions)',
      },
      basis,
    ]);
  });

  it('delays only savings until soft delete ends', () => {
    const later = lines({ ...monthly(amount(5, term(1)), amount(3, term(1))), savesLater: true });
    assert.deepEqual(
      later.map(({ description }) => description),
      ['', 'after the soft delete retention period', ''],
    );
  });

  it('names no date if no price was needed, or if nothing is known', () => {
    const adds = monthly(amount(5, term(1)));
    assert.equal(lines({ ...adds, date: undefined }).length, 1);
    const size = { unknown: { because: 'size', version: before.id } } as const;
    assert.equal(lines({ monthly: size, once: size }).length, 1);
    const egress = { unknown: { because: 'egress', region: 'eastus' } } as const;
    assert.deepEqual(lines({ monthly: size, once: egress }), [
      {
        ...{ icon: 'question', text: 'Monthly cost: unknown', description: '' },
        detail: "Unknown because the disk sizes of golden\\ubuntu\\1.0.0 aren't available.",
      },
      {
        ...{ icon: 'question', text: 'Data transfer cost: unknown', description: '' },
        detail: 'Unknown because the price list has no price for data transfer from <eastus>.',
      },
    ]);
    assert.deepEqual(lines({ ...adds, once: egress }).at(-1), basis);
    assert.deepEqual(lines({ monthly: size, once: amount(2, term(1)) }).at(-1), basis);
  });

  it('subtracts what is removed, and writes up to three terms', () => {
    const detail = (...terms: CostTerm[]): string | undefined => lines(monthly(amount(5, ...terms)))[0]?.detail;
    const legend = '(GB × replicas × snapshot price)';
    assert.equal(detail(term(1), term(2, -3)), `1 GB × 1 × $0.05 − 2 GB × 3 × $0.05 ${legend}`);
    assert.equal(detail(term(1, -1), term(2, 3)), `−1 GB × 1 × $0.05 + 2 GB × 3 × $0.05 ${legend}`);
    assert.equal(
      detail(term(1), term(2), term(3, 1, 0.12345)),
      `1 GB × 1 × $0.05 + 2 GB × 1 × $0.05 + 3 GB × 1 × $0.1235 ${legend}`,
    );
    assert.equal(
      detail(term(1), term(2), term(3), term(4)),
      `1 GB × 1 × $0.05 + 2 GB × 1 × $0.05 + 3 GB × 1 × $0.05 and 1 more ${legend}`,
    );
  });

  it('writes what a version costs in one line', () => {
    const ofVersion = (over: Partial<CostEstimate>) => costOfVersionText(estimateOf(over), String, 'en');
    assert.deepEqual(ofVersion(monthly(amount(5, term(100)))), {
      icon: 'credit-card',
      text: 'Up to $5.00',
      description: 'Public list prices in US dollars, as of 2026-03-01',
      detail: '100 GB × 1 × $0.05 (GB × replicas × snapshot price)',
    });
    assert.deepEqual(ofVersion({}), { icon: 'credit-card', text: '$0.00', description: '', detail: '' });
    assert.deepEqual(ofVersion({ monthly: { unknown: { because: 'notRead' } } }), {
      ...{ icon: 'question', text: 'Monthly cost: unknown', description: '' },
      detail: "Unknown because the public price list (prices.azure.com) couldn't be read.",
    });
  });
});

describe('Terms of an estimate', () => {
  const priced = (of: Plan, facts: ReplicaFacts = of100) => {
    const { monthly, once } = estimate(of, facts);
    return {
      adds: 'unknown' in monthly ? monthly.unknown : monthly.adds.terms,
      saves: 'unknown' in monthly ? [] : monthly.saves.terms,
      once: 'unknown' in once ? once.unknown : once.terms,
    };
  };

  it('are joined where size and price are the same, and dropped where they cancel out', () => {
    const three = doing(create([region('westeurope', 2), region('eastus', 3), region('northeurope')]));
    assert.deepEqual(priced(three), {
      adds: [
        { size: 100, times: 5, price: 0.05 },
        { size: 100, times: 1, price: 0.04 },
      ],
      saves: [],
      once: [{ size: 100, times: 2, price: 0.02 }],
    });
    const moved = doing({
      ...{ kind: 'updateVersion', target: before.id },
      spec: { removeRegions: ['westeurope'], addRegions: [region('eastus', 2)] },
    });
    const home = { ...before, location: 'northeurope' };
    assert.deepEqual(priced(moved, knowing([home])).adds, []);
  });

  it('are positive for what is saved', () => {
    assert.deepEqual(priced(doing({ kind: 'deleteVersion', target: before.id }), knowing([before])), {
      adds: [],
      saves: [
        { size: 159, times: 2, price: 0.05 },
        { size: 159, times: 1, price: 0.04 },
      ],
      once: [],
    });
  });

  it('are unknown for a transfer whose price is not listed', () => {
    const fromEast = { location: 'eastus' };
    const plan = doing(create([region('eastus'), region('westeurope')], fromEast));
    assert.deepEqual(priced(plan).once, { because: 'egress', region: 'eastus' });
  });

  it('have the date of the oldest price, or none without prices', () => {
    const { date: oldest } = costOf([], listed);
    assert.equal(oldest, '2026-02-27T00:00:00Z');
    assert.equal(costOf([], new Map([['eastus', 'notRead']])).date, undefined);
    assert.equal(costOf([], new Map()).savesLater, false);
    const plan = doing({ kind: 'deleteVersion', target: before.id }, create([region('westeurope')]));
    const soft = gallery({ softDelete: true });
    const facts = { ...knowing([before], { [before.id]: 100 }), galleries: new Map([[idKey(soft.id), soft]]) };
    assert.equal(estimate(plan, facts).savesLater, true);
  });
});
