import assert from 'node:assert/strict';
import { definitionId, galleryId, resourceGroupId, versionId } from '../../../src/domain/id/resourceId';
import type { Change, ChangeOf, Plan, VersionSpec } from '../../../src/domain/plan/plan';
import type { SourceSpec } from '../../../src/domain/plan/sourceSpec';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import type { SampleAzure } from '../../../src/simulator/entry';
import { everyKind } from '../../support/everyKind';
import { linuxDefinition } from '../../support/linuxDefinition';
import { triesAll } from '../../support/triesAll';
import { labChanges } from './labChanges';
import { useTwoAzures } from './useTwoAzures';

type Json = Record<string, unknown>;

const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const images = resourceGroupId(production, 'rg-images-prod');
const nasty = `Bob's "golden" $(touch /tmp/owned) \`id\` \\ image = 100%\nsecond line`;

describe('Azure CLI export against Sample Azure', () => {
  const azures = useTwoAzures('sig');
  const compared = new Set<string>();

  /** Carries out the plan twice, by script and by Run, and compares each target in the two Azures. */
  async function compare(plan: Plan): Promise<void> {
    const { byScript, byRun, make } = azures();
    await make(plan);
    for (const { kind } of plan.changes) compared.add(kind);
    for (const target of new Set(plan.changes.map(change => change.target))) {
      assert.deepEqual(await read(byScript, target), await read(byRun, target), azureCli(plan));
    }
  }

  it('creates the same resource group, gallery, definitions and versions as Run', async () => {
    await compare(clonePlan());
  });

  if (!triesAll) return;

  it('updates regions, exclude from latest and end of life like Run', async () => {
    await compare({
      kind: 'editRegions',
      title: 'Update',
      notices: [],
      changes: [
        {
          kind: 'updateVersion',
          target: plain,
          spec: {
            addRegions: [{ name: 'northeurope', replicaCount: 3, storageAccountType: 'Standard_ZRS' }],
            removeRegions: ['uksouth', 'West US 3'],
            excludeFromLatest: false,
            endOfLifeDate: '2042-01-01T00:00:00.000Z',
          },
        },
        // Exists already, so its replicas and its flag are updated.
        {
          kind: 'updateVersion',
          target: plain,
          spec: {
            addRegions: [
              { name: 'North Europe', replicaCount: 2, storageAccountType: 'Standard_ZRS', excludeFromLatest: true },
            ],
          },
        },
        // Removed already, so there is nothing to do.
        { kind: 'updateVersion', target: plain, spec: { removeRegions: ['uksouth'] } },
      ],
    });
  });

  it('keeps and sets the encryption of regions like Run', async () => {
    const target = versionId(linux, '2.0.0');
    const { spec } = clonePlan().changes[4] as ChangeOf<'createVersion'>;
    const region = (name: string) => ({
      ...encrypted(name),
      replicaCount: 1,
      storageAccountType: 'Standard_LRS' as const,
    });
    await compare({
      kind: 'editRegions',
      title: 'Encrypt',
      notices: [],
      changes: [
        {
          kind: 'createVersion',
          target,
          spec: { ...spec, targetRegions: [region('eastus2'), region('westus3')], excludeFromLatest: false },
        },
        { kind: 'updateVersion', target, spec: { addRegions: [{ ...region('eastus2'), replicaCount: 3 }] } },
        {
          kind: 'updateVersion',
          target,
          spec: { addRegions: [region('uksouth')], removeRegions: ['westus3'], seenRegions: ['eastus2', 'westus3'] },
        },
      ],
    });
  });

  it('creates versions from every kind of source like Run', async () => {
    const states = ['Generalized', 'Specialized'] as const;
    const definitions = states.map((osState, index): Change => {
      const words = index === 1 && { privacyStatementUri: nasty, releaseNoteUri: 'https://example.com/notes' };
      const spec = { ...specialized.spec, ...words, identifier: identifier(index), osState };
      return { kind: 'createDefinition', target: definitionId(gallery, osState), spec };
    });
    const versions = sources.map((source, index): Change => {
      const osState = source.kind === 'virtualMachine' ? 'Specialized' : 'Generalized';
      const target = versionId(definitionId(gallery, osState), `1.0.${index}`);
      return { kind: 'createVersion', target, spec: versionFrom(source) };
    });
    const changes = [...definitions, ...versions];
    await compare({ kind: 'editRegions', title: 'Sources', notices: [], changes });
  });

  it('updates galleries, definitions, tags and sharing like Run', async () => {
    const other = '11111111-2222-3333-4444-555555555555';
    await compare({
      kind: 'editRegions',
      title: 'Alter',
      notices: [],
      changes: [
        { kind: 'updateGallery', target: gallery, spec: { description: nasty + '2', softDelete: true } },
        {
          kind: 'updateGallery',
          target: gallery,
          spec: { identity: { system: true, users: [identity, `${identity}-2`], gone: [] } },
        },
        {
          kind: 'updateGallery',
          target: gallery,
          spec: { identity: { system: false, users: [`${identity}-2`], gone: [identity] } },
        },
        {
          kind: 'updateDefinition',
          target: linux,
          spec: {
            description: nasty + '2',
            endOfLifeDate: '2043-01-01T00:00:00.000Z',
            recommended: { memoryGB: { min: 8, max: 16 } },
            disallowedDiskTypes: ['Standard_LRS'],
            releaseNoteUri: 'https://example.com/notes',
          },
        },
        {
          kind: 'updateDefinition',
          target: linux,
          spec: { features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }] },
        },
        { kind: 'setTags', target: linux, spec: { tags: { 'x=y': nasty } } },
        { kind: 'shareGallery', target: edge, spec: { operation: 'add', subscriptions: [other], tenants: [other] } },
        { kind: 'shareGallery', target: edge, spec: { operation: 'remove', subscriptions: [other], tenants: [] } },
        { kind: 'updateVersion', target: plain, spec: { blockDeletionBeforeEndOfLife: true } },
        {
          kind: 'createGallery',
          target: `${gallery}_groups`,
          spec: { location: 'eastus2', softDelete: true, sharing: { permissions: 'Groups' } },
        },
        {
          kind: 'createGallery',
          target: `${gallery}_own`,
          spec: { location: 'eastus2', systemIdentity: true, userIdentities: [identity] },
        },
        { kind: 'createGallery', target: `${gallery}_open`, spec: { location: 'eastus2', sharing: community } },
        { kind: 'shareGallery', target: `${gallery}_open`, spec: { operation: 'enableCommunity' } },
        { kind: 'createGallery', target: `${gallery}_closed`, spec: { location: 'eastus2', sharing: community } },
        { kind: 'shareGallery', target: `${gallery}_closed`, spec: { operation: 'enableCommunity' } },
        { kind: 'shareGallery', target: `${gallery}_closed`, spec: { operation: 'reset' } },
      ],
    });
  });

  it('creates a VM and its network like Run', async () => {
    const target = `${group}/providers/Microsoft.Compute/virtualMachines/vm-1`;
    const plan = machinePlan(target);
    await compare(plan);
    const { byScript, byRun } = azures();
    for (const [type, name] of [
      ['networkInterfaces', 'vm-1-nic'],
      ['publicIPAddresses', 'vm-1-ip'],
      ['virtualNetworks', 'vnet-1'],
      ['networkSecurityGroups', 'vm-1-nsg'],
    ]) {
      const id = `${group}/providers/Microsoft.Network/${type ?? ''}/${name ?? ''}`;
      assert.deepEqual(await read(byScript, id), await read(byRun, id));
    }
  });

  it('deletes, restores, and purges versions by script like Run', async () => {
    const sandbox = galleryId('5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215', 'rg-images-dev', 'dev_sandbox');
    const legacy = definitionId(sandbox, 'legacy-app-server');
    const version = (name: string): string => versionId(legacy, name);
    const agent = `${gallery}_groups/applications/agent`;
    const plan = (...changes: Change[]): Plan => ({ kind: 'editRegions', title: 'Delete', notices: [], changes });
    await compare(
      plan(
        { kind: 'deleteVersion', target: version('1.0.0') },
        { kind: 'restoreVersion', target: version('1.0.0'), spec: { location: 'eastus2' } },
      ),
    );
    const gone = plan(
      ...['1.0.0', '1.1.0'].flatMap((name): Change[] => [
        { kind: 'deleteVersion', target: version(name) },
        { kind: 'purgeVersion', target: version(name) },
      ]),
      { kind: 'deleteDefinition', target: legacy },
      { kind: 'deleteGalleryChild', target: agent },
      { kind: 'deleteGallery', target: `${gallery}_groups` },
    );
    const { byScript, byRun, make } = azures();
    for (const sample of [byScript, byRun]) await putApplication(sample, agent);
    await make(gone);
    for (const { kind } of gone.changes) compared.add(kind);
    for (const { target } of gone.changes) {
      assert.deepEqual([byScript.world.get(target), byRun.world.get(target)], [undefined, undefined], target);
    }
  });

  it('covers every kind of change', () => {
    // The az 2.45 of some systems comes without the module that `az image` needs.
    const possible = Object.keys(everyKind).filter(kind => kind !== 'deleteManagedImage' && !labKinds.includes(kind));
    assert.deepEqual([...compared].sort(), possible.sort());
  });
});

/** These are compared in scriptsOfLabs.test.ts. */
const labKinds = Object.keys(labChanges);

const identity = `${images}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder`;
const community = {
  permissions: 'Community',
  community: {
    publisherUri: 'https://harborline.example',
    publisherContact: 'images@harborline.example',
    eula: 'https://harborline.example/eula',
    publicNamePrefix: 'harborline',
  },
} as const;

/** A region whose OS disk and data disk are encrypted with a customer-managed key. */
function encrypted(name: string): { name: string; encryption: unknown } {
  const set = `${images}/providers/Microsoft.Compute/diskEncryptionSets/${name}`;
  return {
    name,
    encryption: {
      osDiskImage: { diskEncryptionSetId: set },
      dataDiskImages: [{ lun: 0, diskEncryptionSetId: set }],
    },
  };
}

const sources: readonly SourceSpec[] = [
  { kind: 'managedImage', id: imageId('production', 'images/rhel-9-hardened') },
  { kind: 'virtualMachine', id: imageId('shipping', 'virtualMachines/vm-web-01') },
  {
    kind: 'disks',
    osDisk: { id: imageId('shipping', 'disks/vm-web-01_OsDisk') },
    dataDisks: [{ id: imageId('shipping', 'disks/vm-web-02_OsDisk'), lun: 4 }],
  },
  {
    kind: 'disks',
    osDisk: {
      uri: 'https://harborlinevhds.blob.core.windows.net/vhds/os.vhd?x=1&y=2',
      storageAccountId: `${images}/providers/Microsoft.Storage/storageAccounts/harborlinevhds`,
    },
    dataDisks: [],
  },
  { kind: 'version', id: imageId('production', 'galleries/golden_images/images/rhel-9-base/versions/9.2.0') },
  {
    kind: 'communityImage',
    id: '/CommunityGalleries/harborline-954c9cc0-66fd-4a62-acec-328adda9a0db/Images/cuda-12-inference/Versions/1.0.0',
  },
];

function imageId(group: 'production' | 'shipping', path: string): string {
  const name = group === 'production' ? 'rg-images-prod' : 'rg-shipping-prod';
  return `${resourceGroupId(production, name)}/providers/Microsoft.Compute/${path}`;
}

function identifier(index: number): { publisher: string; offer: string; sku: string } {
  return { publisher: 'test', offer: 'sources', sku: String(index) };
}

function versionFrom(source: SourceSpec): VersionSpec {
  const location = source.kind === 'communityImage' ? 'westeurope' : 'eastus2';
  return {
    location,
    source,
    targetRegions: [{ name: location, replicaCount: 1, storageAccountType: 'Standard_LRS' }],
    storageAccountType: 'Standard_LRS',
    excludeFromLatest: false,
    ...(source.kind === 'version' && { replicationMode: 'Shallow' }),
    ...(source.kind === 'virtualMachine' && {
      blockDeletionBeforeEndOfLife: true,
      endOfLifeDate: '2044-01-01T00:00:00.000Z',
    }),
  };
}

function machinePlan(target: string): Plan {
  return {
    kind: 'createVirtualMachine',
    title: 'Create',
    notices: [],
    changes: [
      {
        kind: 'createVirtualMachine',
        target,
        spec: {
          location: 'eastus2',
          imageId: imageId('production', 'galleries/golden_images/images/ubuntu-22.04-base'),
          osType: 'Linux',
          osState: 'Generalized',
          size: 'Standard_D2s_v5',
          securityType: 'TrustedLaunch',
          osDiskType: 'Premium_LRS',
          network: { createNetwork: 'vnet-1' },
          publicIp: true,
          signIn: { userName: 'azureuser', sshPublicKey: `ssh-ed25519 ${'A'.repeat(68)} bob's key` },
          tags: { note: nasty, odd: "[parameters('x')]" },
        },
      },
    ],
  };
}

const group = resourceGroupId(production, 'rg-from-plan');
const gallery = galleryId(production, 'rg-from-plan', 'from_plan');
const linux = definitionId(gallery, 'rhel-9');
const windows = definitionId(gallery, 'win-2016');
const plain = versionId(linux, '1.0.0');
const edge = galleryId(production, 'rg-edge-prod', 'edge_fleet');
const specialized: ChangeOf<'createDefinition'> = {
  kind: 'createDefinition',
  target: linux,
  spec: linuxDefinition(identifier(0), {
    features: [{ name: 'SecurityType', value: 'Standard' }],
    eula: nasty,
    disallowedDiskTypes: ['Standard_LRS'],
  }),
};
const image = (name: string) => `${images}/providers/Microsoft.Compute/images/${name}`;

function clonePlan(): Plan {
  return {
    kind: 'cloneManagedImage',
    title: 'Clone 2 managed images\nrm -rf /',
    notices: [{ severity: 'warning', code: 'test', message: 'Careful\nrm -rf /' }],
    changes: [
      {
        kind: 'createResourceGroup',
        target: group,
        spec: { location: 'eastus2', tags: { team: `it's "us"`, 'a b': '$HOME `x`' } },
      },
      {
        kind: 'createGallery',
        target: gallery,
        spec: { location: 'eastus2', description: nasty, tags: { owner: '--nobody' } },
      },
      {
        kind: 'createDefinition',
        target: linux,
        spec: linuxDefinition(
          { publisher: 'Contoso', offer: 'rhel', sku: '9' },
          {
            features: [
              { name: 'SecurityType', value: 'TrustedLaunchSupported' },
              { name: 'IsAcceleratedNetworkSupported', value: 'True' },
            ],
            description: nasty,
            endOfLifeDate: '2040-06-30T00:00:00.000Z',
            recommended: { vCPUs: { min: 1, max: 16 }, memoryGB: { min: 4 } },
            tags: { 'x=y': 'kept' },
          },
        ),
      },
      {
        kind: 'createDefinition',
        target: windows,
        spec: {
          location: 'westeurope',
          osType: 'Windows',
          osState: 'Generalized',
          hyperVGeneration: 'V1',
          architecture: 'x64',
          identifier: { publisher: 'Contoso', offer: 'windows', sku: '2016' },
          features: [],
          description: nasty,
          recommended: { vCPUs: { min: 2 } },
          tags: { use: 'legacy' },
        },
      },
      {
        kind: 'createVersion',
        target: plain,
        spec: {
          location: 'eastus2',
          source: { kind: 'managedImage', id: image('rhel-9-hardened') },
          targetRegions: [
            { name: 'eastus2', replicaCount: 2, storageAccountType: 'Standard_ZRS' },
            { name: 'westus3', replicaCount: 1, storageAccountType: 'Standard_LRS' },
            { name: 'uksouth', replicaCount: 1, storageAccountType: 'Premium_LRS' },
          ],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: true,
          endOfLifeDate: '2041-01-01T00:00:00.000Z',
          tags: { build: '7' },
        },
      },
      {
        kind: 'createVersion',
        target: versionId(windows, '2016.1.0'),
        spec: {
          location: 'eastus2',
          source: { kind: 'managedImage', id: image('win2016-legacy') },
          targetRegions: [
            { name: 'eastus2', replicaCount: 1, storageAccountType: 'PremiumV2_LRS' },
            { name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS', excludeFromLatest: true },
          ],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
        },
      },
    ],
  };
}

async function putApplication(sample: SampleAzure, id: string): Promise<void> {
  const { status } = await sample.handle({
    method: 'PUT',
    url: `${id}?api-version=2025-12-03`,
    headers: { authorization: tokenFor(sample), 'content-type': 'application/json' },
    body: JSON.stringify({ location: 'eastus2', properties: { supportedOSType: 'Linux' } }),
  });
  assert.equal(status, 201, id);
}

function tokenFor(sample: SampleAzure): string {
  return `Bearer ${sample.tokenFor(sample.tenants[0]?.id ?? '')}`;
}

/** A resource without what differs between two creations. */
async function read(sample: SampleAzure, id: string): Promise<Json> {
  const version = id.includes('/providers/') ? '2025-12-03' : '2021-04-01';
  const expand = /\/galleries\/[^/]+$/.test(id) ? '$expand=SharingProfile/Groups&' : '';
  const answer = await sample.handle({
    method: 'GET',
    url: `${id}?${expand}api-version=${version}`,
    headers: { authorization: tokenFor(sample) },
  });
  assert.equal(answer.status, 200, id);
  // Azure ends the public name of a gallery with a generated GUID.
  const text = (answer.body ?? '{}').replaceAll(/("harborline-)[0-9a-f-]{36}/g, '$1');
  const body = JSON.parse(text) as Json & { properties: { publishingProfile?: Json; safetyProfile?: Json } };
  // az sends empty tags when it is given none.
  if (Object.keys(body['tags'] ?? {}).length === 0) delete body['tags'];
  if (body.properties.publishingProfile) delete body.properties.publishingProfile['publishedDate'];
  // Run states Azure's default, for which az 2.45 has no option.
  if (body.properties.safetyProfile?.['blockDeletionBeforeEndOfLife'] === false) {
    delete body.properties.safetyProfile['blockDeletionBeforeEndOfLife'];
  }
  return body;
}
