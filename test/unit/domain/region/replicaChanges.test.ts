import assert from 'node:assert/strict';
import { idKey } from '../../../../src/domain/id/resourceId';
import type { Change } from '../../../../src/domain/plan/plan';
import {
  concernsReplicas,
  replicaChanges,
  replicasOf,
  type ReplicaFacts,
} from '../../../../src/domain/region/replicaChanges';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { everyKind } from '../../../support/everyKind';
import { gallery, region, version } from '../cloneWorld';

const before = version('1.0.0', {
  ...{ osDiskSizeGB: 30, dataDisks: [{ lun: 0, sizeGB: 10 }] },
  targetRegions: [region('West Europe', 2, 'Standard_ZRS'), region('eastus')],
});
const target = before.id;
const there = { version: target, size: 40 };

function changesOf(changes: readonly Change[], of: ImageVersion = before, more: Partial<ReplicaFacts> = {}) {
  const known = { before: new Map([[idKey(of.id), of]]), sourceSizes: new Map<string, number>(), galleries: new Map() };
  return replicaChanges({ kind: 'editRegions', title: '', notices: [], changes }, { ...known, ...more });
}

describe('concernsReplicas', () => {
  it('tells changes of versions from all others', () => {
    const kinds = Object.values(everyKind).filter(concernsReplicas);
    assert.deepEqual(kinds.map(({ kind }) => kind).sort(), [
      'createVersion',
      'deleteVersion',
      'purgeVersion',
      'updateVersion',
    ]);
    const update = (spec: object): boolean => concernsReplicas({ kind: 'updateVersion', target, spec });
    assert.deepEqual([{ addRegions: [] }, { removeRegions: [] }, { excludeFromLatest: true }].map(update), [
      true,
      true,
      false,
    ]);
  });
});

describe('replicasOf', () => {
  it('lists what each region holds, with the size of all disks', () => {
    assert.deepEqual(replicasOf(before), [
      { ...there, region: 'West Europe', type: 'Standard_ZRS', replicas: 2 },
      { ...there, region: 'eastus', type: 'Standard_LRS', replicas: 1 },
    ]);
  });

  it('lists no failed region, and nothing of a shallow version or one that is not understood', () => {
    const states = ['Failed', 'Replicating'] as const;
    const regions = states.map((state, at) => ({
      ...{ state, progress: 0, details: '', region: at === 0 ? 'westeurope' : 'East US' },
    }));
    const failing = { ...before, replication: { aggregatedState: 'Failed', regions } as const };
    assert.deepEqual(
      replicasOf(failing).map(one => one.region),
      ['eastus'],
    );
    assert.deepEqual(replicasOf({ ...before, replicationMode: 'Shallow' }), []);
    assert.deepEqual(replicasOf({ ...before, storageAccountType: undefined }), []);
  });

  it('knows no size if any disk is unknown', () => {
    const size = (over: Partial<ImageVersion>): unknown => replicasOf({ ...before, ...over })[0]?.size;
    assert.equal(size({ osDiskSizeGB: undefined }), undefined);
    assert.equal(size({ dataDisks: [{ lun: 0, sizeGB: undefined }] }), undefined);
    assert.equal(size({ dataDisks: [] }), 30);
  });
});

describe('replicaChanges', () => {
  it('tells added replicas from a new region, which is sent from home', () => {
    const addRegions = [region('EastUS', 3, 'Premium_LRS'), region('westeurope', 2), region('northeurope', 2)];
    assert.deepEqual(changesOf([{ kind: 'updateVersion', target, spec: { addRegions } }]), [
      { ...there, region: 'EastUS', type: 'Standard_LRS', replicas: 2 },
      { ...there, region: 'northeurope', type: 'Standard_LRS', replicas: 2, sentFrom: 'westeurope' },
    ]);
  });

  it('removes regions in any spelling, and sends one again that returns', () => {
    const returns: Change = { kind: 'updateVersion', target, spec: { addRegions: [region('eastus', 4)] } };
    const removes: Change = { kind: 'updateVersion', target, spec: { removeRegions: ['East US', 'nowhere'] } };
    assert.deepEqual(changesOf([removes, returns, returns]), [
      { ...there, region: 'eastus', type: 'Standard_LRS', replicas: -1 },
      { ...there, region: 'eastus', type: 'Standard_LRS', replicas: 4, sentFrom: 'westeurope' },
    ]);
  });

  it('removes all of a deleted version, some days later with soft delete', () => {
    const gone = [
      { ...there, region: 'westeurope', type: 'Standard_ZRS', replicas: -2 },
      { ...there, region: 'eastus', type: 'Standard_LRS', replicas: -1 },
    ];
    const deletion: Change = { kind: 'deleteVersion', target };
    const inGallery = (softDelete: boolean) => {
      const of = gallery({ softDelete });
      return changesOf([deletion], before, { galleries: new Map([[idKey(of.id), of]]) });
    };
    assert.deepEqual(changesOf([deletion]), gone);
    assert.deepEqual(inGallery(false), gone);
    assert.deepEqual(
      inGallery(true),
      gone.map(one => ({ ...one, isRetained: true })),
    );
    assert.deepEqual(changesOf([deletion, deletion]), gone);
  });

  it('knows neither size nor number of what is unknown', () => {
    const unknown = { version: target, size: undefined, region: '', type: 'Standard_LRS', replicas: -1 };
    const none = { before: new Map<string, ImageVersion>() };
    const odd = { ...before, targetRegions: [] };
    const update: Change = { kind: 'updateVersion', target, spec: { addRegions: [region('eastus')] } };
    assert.deepEqual(changesOf([{ kind: 'purgeVersion', target }]), [unknown]);
    for (const change of [update, { kind: 'deleteVersion', target } as const]) {
      assert.deepEqual(changesOf([change], before, none), [unknown]);
      assert.deepEqual(changesOf([change], odd), [unknown]);
    }
  });

  it('takes the size of a new version from its source', () => {
    const { createVersion } = everyKind;
    const spec = { ...createVersion.spec, location: 'eastus', targetRegions: [region('East US', 2), region('westus')] };
    const sourceSizes = new Map([[idKey(createVersion.target), 5]]);
    const made = (over: object) =>
      changesOf([{ ...createVersion, spec: { ...spec, ...over } }], before, { sourceSizes });
    const own = { version: createVersion.target, size: 5, type: 'Standard_LRS' };
    assert.deepEqual(made({}), [
      { ...own, region: 'East US', replicas: 2 },
      { ...own, region: 'westus', replicas: 1, sentFrom: 'eastus' },
    ]);
    assert.deepEqual(made({ replicationMode: 'Shallow' }), []);
  });
});
