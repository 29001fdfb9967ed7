import assert from 'node:assert/strict';
import { settleChange } from '../../../../src/azure/settle/settleChange';
import type { Change } from '../../../../src/domain/plan/plan';
import { everyKind, gallery, machine, version } from '../../../support/everyKind';
import { definition, golden } from '../read/goldenAnswers';
import { notFound, scriptedAzure } from '../scriptedAzure';

type Json = Readonly<Record<string, unknown>>;

/** How a change settles while Azure has these resources, by the end of their paths. It has no others. */
async function outcome(change: Change, has: Readonly<Record<string, Json>> = {}): Promise<string> {
  const { connection } = scriptedAzure(({ url }) => {
    const { pathname } = new URL(url);
    const [, found] = Object.entries(has).find(([end]) => pathname.endsWith(end)) ?? [];
    const id = decodeURIComponent(pathname);
    return found ? { body: { id, name: id.split('/').at(-1), properties: {}, ...found } } : notFound(url);
  });
  const one = await settleChange(connection, change);
  return 'failure' in one ? `${one.state} ${one.failure.code}: ${one.failure.message}` : one.state;
}

const { createResourceGroup, createGallery, createDefinition, createVersion, createVirtualMachine } = everyKind;
const state = (provisioningState: string) => ({ properties: { provisioningState } });

describe('Settling a creation', () => {
  const westeurope = { location: 'West Europe' };
  const cases: readonly (readonly [Change, string, Json])[] = [
    [createResourceGroup, 'rg', westeurope],
    [createGallery, 'golden', westeurope],
    [{ kind: 'restoreVersion', target: version, spec: { location: 'westeurope' } }, '1.0.0', westeurope],
  ];
  for (const [change, name, found] of cases) {
    it(`follows what Azure makes of it: ${change.kind}`, async () => {
      assert.equal(await outcome(change), 'absent');
      assert.equal(await outcome(change, { [name]: found }), 'done');
      for (const at of ['Creating', 'updating', 'Migrating', 'Accepted', 'Running'])
        assert.equal(await outcome(change, { [name]: { ...found, ...state(at) } }), 'inProgress', at);
      for (const at of ['Failed', 'canceled'])
        assert.match(
          await outcome(change, { [name]: { ...found, ...state(at) } }),
          /^failed ProvisioningFailed: Azure couldn't finish provisioning .*\.$/,
          at,
        );
      assert.match(
        await outcome(change, { [name]: { ...found, ...state('Deleting') } }),
        /^failed BeingDeleted: .* is being deleted\.$/,
      );
      assert.equal(await outcome(change, { [name]: { ...found, ...state('Succeeded') } }), 'done');
    });
  }

  it('is a mismatch where the same is in another region', async () => {
    const elsewhere = { location: 'eastus' };
    assert.equal(
      await outcome(createResourceGroup, { rg: elsewhere }),
      'mismatch AlreadyExists: The resource group rg already exists in eastus.',
    );
    assert.equal(
      await outcome(createGallery, { golden: elsewhere }),
      'mismatch AlreadyExists: The gallery golden already exists in eastus.',
    );
    for (const [change, name] of [
      [createResourceGroup, 'rg'],
      [createGallery, 'golden'],
    ] as const)
      await assert.rejects(outcome(change, { [name]: {} }), /something other than what was requested/);
  });

  it('takes another resource for nothing that was requested', async () => {
    for (const odd of [{ id: gallery.replace('golden', 'other') }, { properties: 7 }])
      await assert.rejects(
        outcome(createGallery, { golden: { location: 'westeurope', ...odd } }),
        /something other than/,
      );
  });

  it('compares of a definition what nobody can change', async () => {
    const change: Change = {
      kind: 'createDefinition',
      target: definition,
      spec: {
        ...createDefinition.spec,
        ...{ location: 'westeurope', osType: 'Windows', osState: 'Specialized', hyperVGeneration: 'V2' },
        ...{ architecture: 'Arm64', identifier: { publisher: 'PUB', offer: 'off', sku: 'sku' } },
      },
    };
    const has = (over: Json = {}, location = 'West Europe') =>
      outcome(change, {
        d: { location, properties: { ...golden.definition.properties, provisioningState: 'Succeeded', ...over } },
      });
    assert.equal(await outcome(change), 'absent');
    assert.equal(await has(), 'done');
    assert.equal(await has({ description: 'Edited', features: [] }), 'done');
    for (const over of [
      { osType: 'Linux' },
      { osState: 'Generalized' },
      { hyperVGeneration: 'V1' },
      { architecture: 'x64' },
      { identifier: { publisher: 'pub', offer: 'off', sku: 'other' } },
    ])
      assert.equal(
        await has(over),
        "mismatch AlreadyExists: The image definition g\\d already exists, with different properties that can't be changed.",
        JSON.stringify(over),
      );
    assert.match(await has({}, 'eastus'), /^mismatch/);
  });

  it('compares of a version its source and regions, and names the regions that failed', async () => {
    const { source } = createVersion.spec as { source: { id: string } };
    const regions = [{ name: 'West Europe' }, { name: 'North Europe' }, { name: 'East US' }];
    const has = (over: Json = {}, location = 'West Europe', change: Change = createVersion) =>
      outcome(change, {
        '1.0.0': {
          location,
          properties: {
            publishingProfile: { targetRegions: regions },
            storageProfile: { source: { id: source.id.toUpperCase() } },
            ...over,
          },
        },
      });
    assert.equal(await outcome(createVersion), 'absent');
    assert.equal(await has(), 'done');
    const taken =
      'mismatch AlreadyExists: The image version golden\\linux\\1.0.0 already exists, with a different source or different target regions.';
    assert.equal(await has({}, 'eastus'), taken);
    for (const over of [
      { storageProfile: {} },
      { storageProfile: { source: { id: `${source.id}2` } } },
      { publishingProfile: { targetRegions: regions.slice(1) } },
    ])
      assert.equal(await has(over), taken, JSON.stringify(over));
    const fails = (...summary: readonly object[]) =>
      has({ provisioningState: 'Failed', replicationStatus: { aggregatedState: 'Failed', summary } });
    assert.equal(
      await fails(
        { region: 'West Europe', state: 'Completed', progress: 100 },
        { region: 'North Europe', state: 'Failed', details: 'No space.' },
        { region: 'East US', state: 'Failed' },
      ),
      'failed ProvisioningFailed: Replication failed in northeurope: No space.; eastus',
    );
    assert.equal(
      await fails({ region: 'West Europe', state: 'Completed', progress: 100 }),
      "failed ProvisioningFailed: Azure couldn't finish provisioning golden\\linux\\1.0.0.",
    );
    const from = (osDisk: { id: string } | { uri: string; storageAccountId: string }): Change => ({
      ...createVersion,
      spec: { ...createVersion.spec, source: { kind: 'disks', osDisk, dataDisks: [] } },
    });
    const blob = { uri: 'https://a.example/os.vhd', storageAccountId: 'a' };
    const disk = { id: source.id.replace('/images/', '/disks/') };
    for (const one of [blob, disk]) {
      const storageProfile = { osDiskImage: { source: one } };
      assert.equal(await has({ storageProfile }, 'West Europe', from(one)), 'done');
      assert.equal(await has({ storageProfile }, 'West Europe', from({ id: 'other' })), taken);
    }
  });

  it('follows a virtual machine by its deployment, and takes one without it for someone else’s', async () => {
    const named = 'deployments/virtualMachine-vm-1';
    const there = { 'virtualMachines/vm-1': {} };
    assert.equal(await outcome(createVirtualMachine), 'absent');
    assert.equal(
      await outcome(createVirtualMachine, there),
      'mismatch AlreadyExists: The virtual machine vm-1 already exists.',
    );
    assert.equal(await outcome(createVirtualMachine, { ...there, [named]: state('Succeeded') }), 'done');
    assert.equal(await outcome(createVirtualMachine, { [named]: state('succeeded') }), 'absent');
    for (const at of ['Running', 'Accepted'])
      assert.equal(await outcome(createVirtualMachine, { [named]: state(at) }), 'inProgress', at);
    const error = { code: 'SkuNotAvailable', message: 'No such size.' };
    for (const at of ['Failed', 'canceled'])
      assert.equal(
        await outcome(createVirtualMachine, { ...there, [named]: { properties: { provisioningState: at, error } } }),
        'failed SkuNotAvailable: No such size.',
      );
    assert.ok(machine.endsWith('/vm-1'));
  });
});

describe('Settling a deletion', () => {
  it('is done when Azure has nothing any more', async () => {
    const { deleteVersion, deleteDefinition, deleteGallery, deleteGalleryChild, deleteManagedImage } = everyKind;
    for (const change of [deleteVersion, deleteDefinition, deleteGallery, deleteGalleryChild, deleteManagedImage]) {
      const end = change.target.split('/').at(-1) ?? '';
      assert.equal(await outcome(change), 'done', change.kind);
      assert.equal(await outcome(change, { [end]: state('deleting') }), 'inProgress', change.kind);
      for (const at of ['Succeeded', 'Failed'])
        assert.equal(await outcome(change, { [end]: state(at) }), 'absent', change.kind);
    }
  });

  it('is done for a version that isn’t soft-deleted any more', async () => {
    const purge = (name: string) =>
      outcome(
        { kind: 'purgeVersion', target: version },
        {
          '/versions': {
            value: [
              {
                id: '/x',
                properties: {
                  resourceArmId: version.replace('1.0.0', name),
                  softDeletedTime: '2026-01-01T00:00:00Z',
                  hardDeletionTargetTime: '2026-01-08T00:00:00Z',
                },
              },
            ],
          },
        },
      );
    assert.equal(await purge('1.0.0'), 'absent');
    assert.equal(await purge('1.0.1'), 'done');
    assert.equal(await outcome({ kind: 'purgeVersion', target: version }), 'done');
  });
});

describe('Settling an update of a gallery', () => {
  const settled = (change: Change, found: Json) => outcome(change, { golden: found });
  const of = (properties: Json) => ({ properties: { provisioningState: 'Succeeded', ...properties } });

  it('is done when the gallery has what was asked for', async () => {
    const update = (spec: Extract<Change, { kind: 'updateGallery' }>['spec']): Change => ({
      ...{ kind: 'updateGallery', target: gallery },
      spec,
    });
    for (const [spec, found, settles] of [
      [{ description: 'New' }, of({ description: 'New' }), 'done'],
      [{ description: 'New' }, of({ description: 'Old' }), 'absent'],
      [{ description: 'New' }, of({}), 'absent'],
      [{ description: '' }, of({}), 'done'],
      [{ description: '' }, of({ description: '' }), 'done'],
      [{ description: '' }, of({ description: 'Old' }), 'absent'],
      [{ softDelete: true }, of({ softDeletePolicy: { isSoftDeleteEnabled: true } }), 'done'],
      [{ softDelete: true }, of({ softDeletePolicy: { isSoftDeleteEnabled: false } }), 'absent'],
      [{ softDelete: true }, of({}), 'absent'],
    ] as const)
      assert.equal(await settled(update(spec), found), settles, JSON.stringify([spec, found]));
    const identity = { system: true, users: ['/u/New'], gone: ['/u/old'] };
    const user = (...ids: string[]) => Object.fromEntries(ids.map(id => [id, {}]));
    for (const [type, users, settles] of [
      ['SystemAssigned, UserAssigned', ['/u/new'], 'done'],
      ['SystemAssigned, UserAssigned', ['/u/new', '/u/else'], 'done'],
      ['SystemAssigned, UserAssigned', ['/u/new', '/u/OLD'], 'absent'],
      ['SystemAssigned, UserAssigned', ['/u/else'], 'absent'],
      ['UserAssigned', ['/u/new'], 'absent'],
    ] as const) {
      const found = { ...of({}), identity: { type, userAssignedIdentities: user(...users) } };
      assert.equal(await settled(update({ identity }), found), settles, JSON.stringify([type, users]));
    }
    const none = { identity: { system: false, users: [], gone: ['/u/old'] } };
    assert.equal(await settled(update(none), of({})), 'done');
    assert.equal(await settled(update(none), { ...of({}), identity: { type: 'SystemAssigned' } }), 'absent');
  });

  it('is done when its tags are exactly those asked for', async () => {
    const change: Change = { kind: 'setTags', target: gallery, spec: { tags: { a: 'b', c: '' } } };
    for (const [tags, settles] of [
      [{ a: 'b', c: '' }, 'done'],
      [{ a: 'b' }, 'absent'],
      [{ a: 'b', c: '', d: 'e' }, 'absent'],
      [{ a: 'x', c: '' }, 'absent'],
      [undefined, 'absent'],
    ] as const)
      assert.equal(await settled(change, { ...of({}), tags }), settles, JSON.stringify(tags));
  });

  it('is done when it is shared as asked for, in every region', async () => {
    const share = (spec: Extract<Change, { kind: 'shareGallery' }>['spec']): Change => ({
      ...{ kind: 'shareGallery', target: gallery },
      spec,
    });
    const groups = (...ids: string[]) =>
      of({ sharingProfile: { permissions: 'Groups', groups: [{ ids }, { ids: ['t'] }] } });
    const some = { subscriptions: ['S'], tenants: ['t'] };
    const community = (communityGalleryEnabled: unknown) =>
      of({ sharingProfile: { permissions: 'Community', communityGalleryInfo: { communityGalleryEnabled } } });
    for (const [spec, found, settles] of [
      [{ operation: 'add', ...some }, groups('s'), 'done'],
      [{ operation: 'add', ...some }, groups('other'), 'absent'],
      [{ operation: 'add', subscriptions: [], tenants: ['x'] }, groups('s'), 'absent'],
      [{ operation: 'remove', ...some }, groups('s'), 'absent'],
      [{ operation: 'remove', subscriptions: ['x'], tenants: [] }, groups('s'), 'done'],
      [{ operation: 'remove', ...some }, of({}), 'done'],
      [{ operation: 'reset' }, of({}), 'done'],
      [{ operation: 'reset' }, of({ sharingProfile: { permissions: 'Private' } }), 'done'],
      [{ operation: 'reset' }, groups('s'), 'absent'],
      [{ operation: 'enableCommunity' }, community(true), 'done'],
      [{ operation: 'enableCommunity' }, community(false), 'absent'],
      [{ operation: 'enableCommunity' }, of({}), 'absent'],
    ] as const)
      assert.equal(await settled(share(spec), found), settles, JSON.stringify([spec, found]));
    const sharingStatus = { aggregatedState: 'inProgress' };
    assert.equal(await settled(share({ operation: 'reset' }), of({ sharingStatus })), 'inProgress');
    assert.equal(
      await settled(share({ operation: 'reset' }), of({ sharingStatus: { aggregatedState: 'Failed' } })),
      'done',
    );
    assert.match(await outcome(share({ operation: 'reset' })), /^failed TargetGone/);
  });
});

describe('Settling an update of a definition', () => {
  it('is done when the definition has what was asked for', async () => {
    const { properties } = golden.definition;
    const settled = (spec: Extract<Change, { kind: 'updateDefinition' }>['spec'], more: Json = {}) =>
      outcome(
        { kind: 'updateDefinition', target: definition, spec },
        { d: { properties: { ...properties, provisioningState: 'Succeeded', ...more } } },
      );
    for (const [spec, settles] of [
      [{ description: 'Server' }, 'done'],
      [{ description: 'Other' }, 'absent'],
      [{ endOfLifeDate: '2030-01-31' }, 'done'],
      [{ endOfLifeDate: '2030-01-30' }, 'absent'],
      [{ recommended: { vCPUs: { min: 2, max: 8 } } }, 'done'],
      [{ recommended: { vCPUs: { min: 3, max: 8 } } }, 'absent'],
      [{ recommended: { memoryGB: { min: 4, max: 64 } } }, 'done'],
      [{ disallowedDiskTypes: ['Standard_LRS'] }, 'done'],
      [{ disallowedDiskTypes: ['Premium_LRS'] }, 'absent'],
      [{ disallowedDiskTypes: ['Standard_LRS', 'Premium_LRS'] }, 'absent'],
      [{ disallowedDiskTypes: [] }, 'absent'],
      [{ features: [{ name: 'securitytype', value: 'trustedlaunch' }] }, 'done'],
      [{ features: [{ name: 'SecurityType', value: 'Standard' }] }, 'absent'],
      [{ features: [] }, 'absent'],
    ] as const)
      assert.equal(await settled(spec), settles, JSON.stringify(spec));
    assert.equal(await settled({ description: 'Other' }, { provisioningState: 'Updating' }), 'inProgress');
    assert.equal(await settled({ disallowedDiskTypes: [] }, { disallowed: { diskTypes: 'x' } }), 'absent');
    assert.equal(await settled({ disallowedDiskTypes: [] }, { disallowed: {} }), 'done');
  });
});
