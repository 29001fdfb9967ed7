import assert from 'node:assert/strict';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Connection } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import { nameOf } from '../../../src/domain/id/resourceId';
import type { Fault } from '../../../src/simulator/fault/faults';
import { isOpenApiHere, recording } from '../../support/openApi';
import { sampleDirectory } from './sampleDirectory';

const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const development = '5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215';
const compute = (group: string, path: string, subscription = production): string =>
  `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/${path}`;
const golden = compute('rg-images-prod', 'galleries/golden_images');
const edge = compute('rg-edge-prod', 'galleries/edge_fleet');
const academy = compute('rg-academy-images', 'galleries/academy_images', '9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68');
const sandbox = compute('rg-images-dev', 'galleries/dev_sandbox', development);

describe('AzureReader: definitions, sources, users and foreign galleries', () => {
  const sample = sampleDirectory();
  const reader = createReader(sample.directory);

  it('lists the same definitions and versions with and without Resource Graph', async () => {
    const [definitions, versions] = [await reader.allDefinitions(), await reader.allVersions()];
    const ids = (items: readonly { id: string }[]): string[] => items.map(one => one.id.toLowerCase()).sort();
    assert.deepEqual([definitions.failures, versions.failures], [[], []]);
    const fault: Fault = { kind: 'error', method: 'POST', url: 'ResourceGraph', status: 500 };
    sample.azure.world.faults = [fault];
    const slowly = [await reader.allDefinitions(), await reader.allVersions()];
    sample.azure.world.faults = [];
    assert.deepEqual(
      slowly.map(one => ids(one.items)),
      [ids(definitions.items), ids(versions.items)],
    );
    assert.ok(definitions.items.length > 20 && versions.items.length > 100);
  });

  it('lists VMs, disks and snapshots as sources', async () => {
    const [machines, disks, snapshots] = [
      await reader.imageSources('virtualMachine'),
      await reader.imageSources('disk'),
      await reader.imageSources('snapshot'),
    ];
    const firewall = machines.items.find(one => one.name === 'vm-fw-hq');
    assert.equal(firewall?.purchasePlan?.name, 'fortress-byol');
    assert.equal(firewall.osType, 'Linux');
    assert.ok(disks.items.every(one => one.kind === 'disk' && one.hyperVGeneration === 'V2'));
    assert.equal(snapshots.items.find(one => one.name === 'snap-legacy-app-os')?.hyperVGeneration, 'V1');
  });

  it('reads the generation, OS and disks of a source of each kind', async () => {
    const machine = await reader.imageSource(compute('rg-shipping-prod', 'virtualMachines/vm-web-01'));
    assert.deepEqual(
      [machine?.powerState, machine?.hyperVGeneration, machine?.osState, machine?.purchasePlan],
      ['running', 'V2', 'Specialized', null],
    );
    const version = await reader.imageSource(`${golden}/images/windows-server-2016/versions/1.2.0`);
    assert.deepEqual([version?.hyperVGeneration, version?.osType, version?.osState], ['V1', 'Windows', 'Generalized']);
    assert.ok(version?.readyRegions?.includes('eastus2'));
    const image = await reader.imageSource(compute('rg-images-prod', 'images/sql-2022-node'));
    assert.deepEqual(
      image?.dataDisks.map(({ lun, sizeGB }) => [lun, sizeGB]),
      [
        [0, 256],
        [1, 512],
      ],
    );
    assert.equal(await reader.imageSource(compute('rg-images-prod', 'snapshots/none')), undefined);
  });

  it('finds the users of a version, of a definition and of a whole gallery', async () => {
    const users = async (id: string): Promise<string[]> =>
      (await reader.imageUsers(id)).items
        .map(user => `${user.kind} ${nameOf(user.id)} ${user.exactVersion ?? ''}`.trim())
        .sort();
    assert.deepEqual(await users(`${golden}/images/ubuntu-22.04-base/versions/1.9.0`), [
      'disk vm-web-02_OsDisk',
      'virtualMachine vm-web-02',
    ]);
    assert.deepEqual(await users(`${edge}/images/edge-gateway-x64`), [
      'scaleSet vmss-gateway',
      'scaleSetInstance 0 1.4.0',
      'scaleSetInstance 1 1.4.0',
      'scaleSetInstance 4 1.0.0',
    ]);
    assert.deepEqual(await users(`${academy}/images/forensics-lab`), [
      'lab digital-forensics 1.0.1',
      'labPlanImage forensics-lab',
    ]);
    assert.equal((await users(academy)).filter(user => user.startsWith('lab ')).length, 7);
    assert.ok((await users(`${sandbox}/images/build-agent-linux`)).includes('imageTemplate build-agent-weekly'));
    assert.deepEqual(await users(`${golden}/images/ubuntu-22.04-base/versions/1.1.0`), [], 'no 1.11.0 for 1.1.0');
  });

  it('reads galleries shared by other subscriptions, and their contents', async () => {
    const name = `${production}-EDGE_FLEET`;
    const shared = { id: `/SharedGalleries/${name}`, name, kind: 'shared', regions: ['westeurope'] };
    const { items, failures } = await reader.sharedGalleries(development);
    assert.deepEqual([items, failures], [[{ ...shared, subscriptionIds: [development] }], []]);
    assert.deepEqual((await reader.sharedGalleries(production)).items, []);
    const definitions = await reader.definitions(shared.id);
    const kiosk = definitions.find(({ name }) => name === 'kiosk-windows-11');
    assert.equal(kiosk?.id, `${shared.id}/Images/kiosk-windows-11`);
    assert.deepEqual([kiosk.osType, kiosk.hyperVGeneration, kiosk.location], ['Windows', 'V2', 'westeurope']);
    const [oldest] = await reader.versions(kiosk.id);
    assert.deepEqual(
      [oldest?.id, oldest?.osDiskSizeGB, oldest?.replication?.regions.map(({ region }) => region)],
      [`${kiosk.id}/Versions/24.0.1`, 128, ['westeurope']],
    );
  });

  it('reads a shared gallery by its ID without listing it first, and rejects a missing one', async () => {
    const afresh = createReader(sample.directory);
    const id = `/SharedGalleries/${production}-EDGE_FLEET/Images/kiosk-windows-11`;
    assert.equal((await afresh.definition(id))?.osType, 'Windows');
    assert.equal((await afresh.imageSource(`${id}/Versions/24.0.1`))?.kind, 'sharedImage');
    assert.equal(await afresh.version(`${id}/Versions/9.9.9`), undefined);
    await assert.rejects(afresh.versions('/SharedGalleries/nobody-NOTHING/Images/x'), /wasn't found/);
  });

  it('stops listing regions once it has found a shared gallery, and remembers it, also as one that is not shared', async () => {
    const { directory, requests } = sampleDirectory();
    const searching = createReader(directory);
    const lists = (): number => requests('GET').filter(one => /\/sharedGalleries$/.test(one)).length;
    await searching.sharedGalleries(development);
    const all = lists();
    const afresh = createReader(directory);
    const kiosk = `/SharedGalleries/${production}-EDGE_FLEET/Images/kiosk-windows-11`;
    const lookUp = async (id: string): Promise<number> => {
      const before = lists();
      await Promise.all([afresh.foreignGallery(id), afresh.definition(id).catch(() => undefined)]);
      return lists() - before;
    };
    const found = await lookUp(kiosk);
    const upToIt = directory.subscriptions().findIndex(({ id }) => id === development) + 1;
    assert.ok(found > 0 && found < all * upToIt, `${found}, with ${all} a subscription`);
    assert.equal(await lookUp(kiosk), 0);
    const missing = '/SharedGalleries/nobody-NOTHING/Images/x';
    assert.ok((await lookUp(missing)) >= all, 'everywhere');
    assert.equal(await lookUp(missing), 0);
  });

  it('never has more than eight lists of shared galleries under way', async () => {
    const { azure, directory } = sampleDirectory();
    let [underWay, most] = [0, 0];
    const httpClient: HttpClient = {
      sendRequest: async request => {
        underWay += 1;
        most = Math.max(most, underWay);
        const answer = await azure.httpClient.sendRequest(request);
        underWay -= 1;
        return answer;
      },
    };
    const connectionOf = (id: string): Connection => ({ ...directory.connectionOf(id), httpClient });
    await createReader({ ...directory, connectionOf }).sharedGalleries(development);
    assert.ok(most > 1 && most <= 8, String(most));
  });

  it('reads a community gallery by its public name, with its terms and regions', async () => {
    const sharing = await reader.gallerySharing(compute('rg-ml-dev', 'galleries/ml_images', development));
    assert.ok(sharing?.community?.enabled);
    const id = `/CommunityGalleries/${sharing.community.publicNames[0] ?? ''}`;
    const gallery = await reader.foreignGallery(id);
    assert.deepEqual(gallery?.regions, ['swedencentral', 'westeurope']);
    assert.equal(gallery.publisher?.eula, 'https://harborline.example/eula');
    const version = (await reader.versions(`${id}/Images/cuda-12-training`)).find(({ name }) => name === '1.2.0');
    assert.deepEqual(version?.dataDisks, [{ lun: 0, sizeGB: 128 }]);
    assert.deepEqual(
      version.replication?.regions.map(({ region, state }) => `${region} ${state}`),
      ['swedencentral Completed', 'westeurope Completed'],
    );
    const source = await reader.imageSource(version.id);
    assert.deepEqual([source?.kind, source?.id, source?.osType], ['communityImage', version.id, 'Linux']);
    assert.equal(await reader.foreignGallery('/CommunityGalleries/nobody-0'), undefined);
  });

  it('reads the sharing of a gallery, and the VM sizes and subnets of a region', async () => {
    assert.deepEqual(await reader.gallerySharing(edge), {
      permissions: 'Groups',
      subscriptions: [development],
      tenants: ['b3f2e861-4c07-4d95-a1be-6f08c2d7519a'],
    });
    const sizes = await reader.virtualMachineSizes(production, 'eastus2');
    const arm = sizes.find(size => size.architecture === 'Arm64');
    assert.deepEqual([arm?.name, arm?.trustedLaunch, arm?.vCPUs], ['Standard_D4ps_v5', false, 4]);
    assert.equal(sizes.find(size => size.confidentialType)?.name, 'Standard_DC4as_v5');
    assert.deepEqual(
      (await reader.subnets(production, 'eastus2')).map(({ network, name }) => `${network}/${name}`),
      ['vnet-shipping/web', 'vnet-shipping/data'],
    );
  });

  it('sends requests and gets responses that the OpenAPI allows', async function () {
    if (!isOpenApiHere) this.skip();
    const { httpClient, problems } = recording(sample.azure.httpClient);
    const { directory } = sample;
    const recorded = createReader({
      ...directory,
      connectionOf: id => ({ ...directory.connectionOf(id), httpClient }),
      tenants: () => directory.tenants().map(one => ({ ...one, connection: { ...one.connection, httpClient } })),
    });
    await recorded.sharedGalleries(development);
    await recorded.versions(`/SharedGalleries/${production}-EDGE_FLEET/Images/kiosk-windows-11`);
    const name = (await recorded.gallerySharing(compute('rg-ml-dev', 'galleries/ml_images', development)))?.community
      ?.publicNames[0];
    await recorded.foreignGallery(`/CommunityGalleries/${name ?? ''}`);
    await recorded.versions(`/CommunityGalleries/${name ?? ''}/Images/cuda-12-training`);
    await recorded.virtualMachineSizes(production, 'eastus2');
    await recorded.softDeletedVersions(sandbox);
    assert.deepEqual(await problems(), []);
  });
});
