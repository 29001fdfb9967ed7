import assert from 'node:assert/strict';
import type { Change } from '../../../src/domain/plan/plan';
import type { Resource } from '../../../src/domain/resource/resourceOfKind';
import { createEstimator } from '../../../src/store/estimator';
import { createPriceCache } from '../../../src/store/priceCache';
import { everyKind, gallery as galleryId, planOf, version as versionId } from '../../support/everyKind';
import { manualClock } from '../watching/manualClock';
import { definition, gallery, replicated, version } from './fakeReader';

const known = {
  ...version(definition(gallery('golden'), 'linux'), '1.0.0', { osDiskSizeGB: 30, replication: replicated }),
  id: versionId,
};
const owner = { ...gallery('golden'), id: galleryId };

/** What an estimate reads while the store has these resources, and its monthly cost or why that is unknown. */
async function estimate(
  changes: readonly Change[],
  has: readonly Resource[],
  sizes: Readonly<Record<string, number>> = {},
) {
  const read: string[] = [];
  const nameOf = (id: string): string => id.split('/').slice(-2).join('/');
  const prices = { date: '2026-03-02', snapshotMonth: { Standard_LRS: 1, Standard_ZRS: 2 }, egress: 0 };
  const estimator = createEstimator({
    reader: {
      imageSource: id => {
        read.push(nameOf(id));
        const osDiskSizeGB = sizes[nameOf(id)];
        if (osDiskSizeGB === undefined) return Promise.reject(new Error('No.'));
        const base = {
          kind: 'managedImage',
          id,
          name: 'i',
          location: 'westeurope',
          provisioningState: 'Succeeded',
        } as const;
        return Promise.resolve({ ...base, osDiskSizeGB, dataDisks: [{ lun: 0, sizeGB: 10 }] });
      },
    },
    store: {
      get: id => has.find(one => one.id === id),
      reread: id => {
        read.push(`again ${nameOf(id)}`);
        return Promise.resolve(undefined);
      },
    },
    prices: createPriceCache(regions => Promise.resolve(new Map(regions.map(one => [one, prices]))), manualClock(0)),
  });
  const { monthly, savesLater } = await estimator.ofPlan(planOf(...changes));
  const amounts = 'unknown' in monthly ? monthly.unknown.because : [monthly.adds.amount, monthly.saves.amount];
  return { read, amounts, savesLater };
}

describe('createEstimator', () => {
  const { createVersion, updateVersion, deleteVersion, purgeVersion, setTags } = everyKind;

  it('reads of a new version only the size of its source, with all disks', async () => {
    const found = await estimate([createVersion], [], { 'images/i': 30 });
    assert.deepEqual(found, { read: ['images/i'], amounts: [200, 0], savesLater: false });
    assert.deepEqual((await estimate([createVersion], [])).amounts, 'size');
    const osDisk = { id: '/x/snapshots/os' };
    const from = (dataDisk: { id: string } | { uri: string; storageAccountId: string }): Change => ({
      ...createVersion,
      spec: { ...createVersion.spec, source: { kind: 'disks', osDisk, dataDisks: [{ ...dataDisk, lun: 0 }] } },
    });
    const sizes = { 'snapshots/os': 30, 'disks/d': 20 };
    assert.deepEqual(await estimate([from({ id: '/x/disks/d' })], [], sizes), {
      ...{ read: ['snapshots/os', 'disks/d'], amounts: [250, 0], savesLater: false },
    });
    const blob = { uri: 'https://a.example/d.vhd', storageAccountId: 'a' };
    assert.deepEqual((await estimate([from(blob)], [], sizes)).amounts, 'size');
  });

  it('reads of a change and of a deletion what is there before, unless the store has it', async () => {
    const added = await estimate([updateVersion], [known]);
    assert.deepEqual(added, { read: [], amounts: [30, 0], savesLater: false });
    assert.deepEqual((await estimate([updateVersion], [])).read, ['again versions/1.0.0']);
    const building = { ...known, replication: undefined, provisioningState: 'Updating' };
    assert.deepEqual((await estimate([updateVersion], [building])).read, ['again versions/1.0.0']);
    const listed = { ...known, replication: undefined };
    assert.deepEqual((await estimate([updateVersion], [listed])).read, []);
    const deleted = await estimate([deleteVersion], [known, owner]);
    assert.deepEqual(deleted, { read: [], amounts: [0, 30], savesLater: false });
    assert.equal((await estimate([deleteVersion], [known, { ...owner, softDelete: true }])).savesLater, true);
    assert.deepEqual((await estimate([deleteVersion], [known])).read, ['again galleries/golden']);
  });

  it('reads nothing for what has no replicas, or is soft-deleted already', async () => {
    for (const change of [setTags, purgeVersion, { ...updateVersion, spec: { excludeFromLatest: true } }])
      assert.deepEqual((await estimate([change], [])).read, [], change.kind);
  });
});
