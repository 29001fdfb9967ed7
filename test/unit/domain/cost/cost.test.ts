import assert from 'node:assert/strict';
import { costOf, regionsPriced, type CostEstimate, type PricesByRegion } from '../../../../src/domain/cost/cost';
import { costText } from '../../../../src/domain/cost/costText';
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
