import assert from 'node:assert/strict';
import type { AzureWriter } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import type { Change } from '../../../src/domain/plan/plan';
import type { SourceSpec } from '../../../src/domain/plan/sourceSpec';
import { sampleDirectory, type Sample } from './sampleDirectory';

const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const development = '5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215';
const academy = '9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68';
const academyTenant = 'b3f2e861-4c07-4d95-a1be-6f08c2d7519a';
const idOf = (subscription: string, group: string, path: string): string =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/${path}`;
const golden = idOf(production, 'rg-images-prod', 'galleries/golden_images');
const edge = idOf(production, 'rg-edge-prod', 'galleries/edge_fleet');
const sandbox = idOf(development, 'rg-images-dev', 'galleries/dev_sandbox');
const community = idOf(development, 'rg-ml-dev', 'galleries/ml_images');
const minute = 60_000;

describe('AzureWriter: every kind of change', () => {
  let sample: Sample;
  let writer: AzureWriter;
  beforeEach(() => {
    sample = sampleDirectory();
    writer = createWriter(sample.directory);
  });

  /** Makes a change, and checks that it is absent before and done afterwards. */
  async function make(change: Change, secret?: string): Promise<void> {
    assert.deepEqual(await writer.settle(change), { state: 'absent' }, change.kind);
    const submission = await writer.submit(change, { secret });
    for (let polls = 0; (await submission.poll()).state !== 'done'; polls++) {
      assert.ok(polls < 60, change.kind);
      sample.azure.advance(minute);
    }
    assert.deepEqual(await writer.settle(change), { state: 'done' }, change.kind);
  }

  const definition = (name: string, osState: 'Generalized' | 'Specialized' = 'Specialized'): Change => ({
    kind: 'createDefinition',
    target: `${golden}/images/${name}`,
    spec: {
      location: 'eastus2',
      osType: 'Linux',
      osState,
      hyperVGeneration: 'V2',
      architecture: 'x64',
      identifier: { publisher: 'test', offer: 'test', sku: name },
      features: [{ name: 'SecurityType', value: 'Standard' }],
      disallowedDiskTypes: ['Standard_LRS'],
      eula: 'https://example.com/eula',
    },
  });
  const version = (name: string, source: SourceSpec, sourceTenantId?: string, location = 'eastus2'): Change => ({
    kind: 'createVersion',
    target: `${golden}/images/${name}/versions/1.0.0`,
    spec: {
      location,
      source,
      targetRegions: [{ name: location, replicaCount: 1, storageAccountType: 'Standard_LRS' }],
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
      blockDeletionBeforeEndOfLife: true,
      endOfLifeDate: '2040-01-01T00:00:00Z',
      ...(sourceTenantId !== undefined && { sourceTenantId }),
    },
  });

  it('creates versions from a VM, disks, a VHD, another version and a community image', async () => {
    const snapshot = idOf(production, 'rg-shipping-prod', 'disks/vm-web-01_OsDisk');
    const data = idOf(production, 'rg-shipping-prod', 'disks/vm-web-02_OsDisk');
    const account = `/subscriptions/${production}/resourceGroups/rg-images-prod/providers/Microsoft.Storage/storageAccounts/harborlinevhds`;
    const blob = { uri: 'https://harborlinevhds.blob.core.windows.net/vhds/os.vhd', storageAccountId: account };
    const sources: readonly SourceSpec[] = [
      { kind: 'virtualMachine', id: idOf(production, 'rg-shipping-prod', 'virtualMachines/vm-web-01') },
      { kind: 'disks', osDisk: { id: snapshot }, dataDisks: [{ id: data, lun: 3 }] },
      { kind: 'disks', osDisk: blob, dataDisks: [] },
    ];
    for (const [index, source] of sources.entries()) {
      await make(definition(`made-${index}`));
      await make(version(`made-${index}`, source));
    }
    const community =
      '/CommunityGalleries/harborline-954c9cc0-66fd-4a62-acec-328adda9a0db/Images/cuda-12-inference/Versions/1.0.0';
    await make(definition('made-community', 'Generalized'));
    await make(version('made-community', { kind: 'communityImage', id: community }, undefined, 'westeurope'));
    await make(definition('made-copy', 'Generalized'));
    await make(version('made-copy', { kind: 'version', id: `${golden}/images/rhel-9-base/versions/9.2.0` }));
    const disks = await createReader(sample.directory).version(`${golden}/images/made-1/versions/1.0.0`);
    assert.deepEqual(disks?.source, { kind: 'disk', id: snapshot });
    assert.equal(disks.dataDisks.length, 1);
  });

  it('sends an auxiliary token for a source in another tenant, which Azure requires', async () => {
    const foreign = idOf(
      academy,
      'rg-academy-images',
      'galleries/academy_images/images/classroom-ubuntu/versions/1.1.0',
    );
    const source = { kind: 'version', id: foreign } as const;
    await make(definition('from-academy', 'Generalized'));
    const withRegion = (change: Change): Change =>
      change.kind === 'createVersion'
        ? {
            ...change,
            spec: {
              ...change.spec,
              location: 'uksouth',
              targetRegions: [{ name: 'uksouth', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
            },
          }
        : change;
    await assert.rejects(writer.submit(withRegion(version('from-academy', source))), /not authorized to access linked/);
    await make(withRegion(version('from-academy', source, academyTenant)));
  });

  it('updates a gallery, its identities, a definition with its features, and tags', async () => {
    await make({ kind: 'updateGallery', target: golden, spec: { description: 'New words', softDelete: true } });
    const identity = (name: string): string =>
      `${golden.split('/providers/')[0] ?? ''}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
    const [one, two] = [identity('One'), identity('two')];
    const give = (system: boolean, users: readonly string[], gone: readonly string[] = []): Change => ({
      kind: 'updateGallery',
      target: golden,
      spec: { identity: { system, users, gone } },
    });
    const has = async (): Promise<unknown> => {
      const { systemIdentity, userIdentities } = (await createReader(sample.directory).gallery(golden)) ?? {};
      return { systemIdentity, userIdentities };
    };
    await make(give(true, [one]));
    assert.deepEqual(await has(), { systemIdentity: true, userIdentities: [one] });
    await make(give(false, [one.toLowerCase(), two]));
    assert.deepEqual(await has(), { systemIdentity: undefined, userIdentities: [one, two] });
    await make(give(false, [two], [one]));
    assert.deepEqual(await has(), { systemIdentity: undefined, userIdentities: [two] });
    await make(give(false, [], [two]));
    assert.deepEqual(await has(), { systemIdentity: undefined, userIdentities: undefined });
    await make({
      kind: 'updateDefinition',
      target: `${golden}/images/rhel-9-base`,
      spec: {
        description: 'Hardened',
        endOfLifeDate: '2040-01-01T00:00:00Z',
        recommended: { vCPUs: { min: 4, max: 8 } },
        disallowedDiskTypes: ['Standard_LRS'],
        features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
      },
    });
    const altered = await createReader(sample.directory).definition(`${golden}/images/rhel-9-base`);
    assert.deepEqual(altered?.recommended, { vCPUs: { min: 4, max: 8 }, memoryGB: { min: 4, max: 64 } });
    await make({ kind: 'setTags', target: golden, spec: { tags: { team: 'Platform' } } });
    await make({ kind: 'setTags', target: `${golden}/images/rhel-9-base/versions/9.2.0`, spec: { tags: { a: 'b' } } });
  });

  it('shares and unshares a gallery, and publishes and unpublishes a community gallery', async () => {
    const other = '11111111-2222-3333-4444-555555555555';
    const groups = { subscriptions: [other], tenants: [other] };
    await make({ kind: 'shareGallery', target: edge, spec: { operation: 'add', ...groups } });
    await make({ kind: 'shareGallery', target: edge, spec: { operation: 'remove', ...groups } });
    await make({ kind: 'shareGallery', target: community, spec: { operation: 'reset' } });
    const made = `${golden}_public`;
    await make({
      kind: 'createGallery',
      target: made,
      spec: {
        location: 'eastus2',
        systemIdentity: true,
        sharing: {
          permissions: 'Community',
          community: {
            publisherUri: 'https://a.example',
            publisherContact: 'a@b.example',
            eula: 'x',
            publicNamePrefix: 'ours',
          },
        },
      },
    });
    await make({ kind: 'shareGallery', target: made, spec: { operation: 'enableCommunity' } });
  });

  it('soft-deletes, restores and purges versions, then deletes the definition and the gallery', async () => {
    const target = `${sandbox}/images/legacy-app-server`;
    await make({ kind: 'deleteVersion', target: `${target}/versions/1.0.0` });
    const reader = createReader(sample.directory);
    const kept = await reader.softDeletedVersions(sandbox);
    assert.deepEqual(
      kept.map(({ name, location }) => [name, location]),
      [['1.0.0', 'eastus2']],
    );
    await make({ kind: 'restoreVersion', target: `${target}/versions/1.0.0`, spec: { location: 'eastus2' } });
    assert.deepEqual(await reader.softDeletedVersions(target), []);
    for (const name of ['1.0.0', '1.1.0']) {
      await make({ kind: 'deleteVersion', target: `${target}/versions/${name}` });
      await make({ kind: 'purgeVersion', target: `${target}/versions/${name}` });
    }
    sample.azure.advance(minute);
    await make({ kind: 'deleteDefinition', target });
    await make({ kind: 'createGallery', target: `${sandbox}_empty`, spec: { location: 'eastus2' } });
    await make({ kind: 'deleteGallery', target: `${sandbox}_empty` });
  });

  it('creates a VM and its network in one deployment, and stores the password nowhere', async () => {
    const secret = 'Correct-horse-1';
    const target = idOf(production, 'rg-shipping-prod', 'virtualMachines/vm-new');
    const machine: Change = {
      kind: 'createVirtualMachine',
      target,
      spec: {
        location: 'eastus2',
        imageId: `${golden}/images/ubuntu-22.04-base`,
        osType: 'Linux',
        osState: 'Generalized',
        size: 'Standard_D2s_v5',
        securityType: 'TrustedLaunch',
        osDiskType: 'Premium_LRS',
        network: { createNetwork: 'vm-new-vnet' },
        publicIp: true,
        signIn: { userName: 'azureuser', password: 'askedWhenRun' },
        tags: { note: '[resourceGroup().name]', '[odd]': 'x' },
      },
    };
    await make(machine, secret);
    const made = sample.azure.world.get(target);
    assert.deepEqual(made?.tags, { note: '[resourceGroup().name]', '[odd]': 'x' });
    const nic = sample.azure.world.get(
      target.replace('Microsoft.Compute/virtualMachines/vm-new', 'Microsoft.Network/networkInterfaces/vm-new-nic'),
    );
    assert.ok(nic);
    assert.ok(!sample.azure.snapshot().includes(secret));
  });

  it('reports a failed deployment with the error of the resource that failed', async () => {
    const target = idOf(production, 'rg-shipping-prod', 'virtualMachines/vm-new');
    const subnetId = `/subscriptions/${production}/resourceGroups/rg-shipping-prod/providers/Microsoft.Network/virtualNetworks/vnet-shipping/subnets/web`;
    const machine: Change = {
      kind: 'createVirtualMachine',
      target,
      spec: {
        location: 'brazilsouth',
        imageId: `${golden}/images/ubuntu-22.04-base`,
        osType: 'Linux',
        osState: 'Generalized',
        size: 'Standard_D2s_v5',
        osDiskType: 'Premium_LRS',
        network: { subnetId },
        publicIp: false,
        signIn: { userName: 'azureuser', sshPublicKey: `ssh-ed25519 ${'A'.repeat(68)}` },
      },
    };
    const submission = await writer.submit(machine);
    sample.azure.advance(minute);
    const polled = await submission.poll();
    assert.ok('failure' in polled);
    assert.match(polled.failure.message, /is not available in brazilsouth region/);
    const settled = await writer.settle(machine);
    assert.ok('failure' in settled && settled.failure.code === 'GalleryImageNotFound');
  });
});
