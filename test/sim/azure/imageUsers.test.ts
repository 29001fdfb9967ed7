import assert from 'node:assert/strict';
import { createReader } from '../../../src/azure/reader';
import type { ImageUser } from '../../../src/domain/usage/imageUser';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import { sampleDirectory } from './sampleDirectory';

const production = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const group = `${production}/resourceGroups/rg-images-prod/providers`;
const gallery = `${group}/Microsoft.Compute/galleries/golden_images`;
const definition = `${gallery}/images/rhel-9-base`;
const edge = `${production}/resourceGroups/rg-edge-prod/providers/Microsoft.Compute/galleries/edge_fleet`;
const kiosk = `${edge}/images/kiosk-windows-11`;
const academy =
  '/subscriptions/9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68/resourceGroups/rg-academy-images/providers/Microsoft.Compute/galleries/academy_images';
const community =
  '/subscriptions/5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215/resourceGroups/rg-ml-dev/providers/Microsoft.Compute/galleries/ml_images';
const plans = '/subscriptions/9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68/resourceGroups/rg-academy-images/providers';

function resource(
  type: string,
  name: string,
  properties: StoredResource['properties'],
  parent = group,
): StoredResource {
  const id = `${parent}/${parent === group ? type : (type.split('/').at(-1) ?? '')}/${name}`;
  return { id, name, type, location: 'eastus2', properties };
}

function azureWith(...resources: readonly StoredResource[]) {
  const sample = sampleDirectory();
  for (const one of resources) sample.azure.world.put(one);
  const reader = createReader(sample.directory);
  const usersOf = async (id: string, kind: ImageUser['kind']): Promise<readonly string[]> =>
    (await reader.imageUsers(id)).items
      .filter(user => user.kind === kind)
      .map(({ name, imageId, onlyWrites }) => [name, imageId.slice(gallery.length), onlyWrites && 'writes'])
      .map(parts => parts.filter(Boolean).join(' '))
      .sort();
  return { ...sample, reader, usersOf };
}

describe('AzureReader: who uses an image', () => {
  it('finds machines and templates that name the latest version as a version', async () => {
    const latest = `${definition}/versions/LATEST`;
    const { usersOf } = azureWith(
      resource('Microsoft.Compute/virtualMachines', 'newest', { storageProfile: { imageReference: { id: latest } } }),
      resource('Microsoft.VirtualMachineImages/imageTemplates', 'monthly', {
        source: { type: 'SharedImageVersion', imageVersionId: latest },
        distribute: [{ type: 'SharedImage', galleryImageId: `${definition}/versions/latest` }],
      }),
    );
    assert.deepEqual(await usersOf(definition, 'virtualMachine'), ['newest /images/rhel-9-base']);
    assert.deepEqual(await usersOf(definition, 'imageTemplate'), [
      'monthly /images/rhel-9-base',
      'monthly /images/rhel-9-base writes',
    ]);
  });

  it('finds both the source and the target of a template in one gallery', async () => {
    const { usersOf } = azureWith(
      resource('Microsoft.VirtualMachineImages/imageTemplates', 'hardened', {
        source: { type: 'SharedImageVersion', imageVersionId: `${definition}/versions/9.2.0` },
        distribute: [{ type: 'SharedImage', galleryImageId: `${gallery}/images/ubuntu-22.04-base` }],
      }),
    );
    assert.deepEqual(await usersOf(gallery, 'imageTemplate'), [
      'hardened /images/rhel-9-base/versions/9.2.0',
      'hardened /images/ubuntu-22.04-base writes',
    ]);
  });

  it('finds machines and disks that use an image by the ID it is shared with', async () => {
    const { azure, reader } = azureWith();
    const unique = `/sharedGalleries/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6-Edge_Fleet/images/kiosk-windows-11`;
    const sharing = await reader.gallerySharing(community);
    const publicName = sharing?.community?.publicNames[0] ?? assert.fail('no public name');
    const open = `/CommunityGalleries/${publicName}/Images/cuda-12-training`;
    azure.world.put(
      resource('Microsoft.Compute/virtualMachines', 'shared', {
        storageProfile: { imageReference: { sharedGalleryImageId: `${unique}/versions/24.0.1` } },
      }),
    );
    azure.world.put(
      resource('Microsoft.Compute/disks', 'open', {
        creationData: { galleryImageReference: { communityGalleryImageId: `${open}/Versions/latest` } },
      }),
    );
    const account = resource('Microsoft.Batch/batchAccounts', 'render', {});
    const imageReference = { sharedGalleryImageId: `${unique}/versions/24.0.1` };
    const deploymentConfiguration = { virtualMachineConfiguration: { imageReference } };
    azure.world.put(account);
    azure.world.put(resource('Microsoft.Batch/batchAccounts/pools', 'shared', { deploymentConfiguration }, account.id));
    const used = async (id: string): Promise<readonly string[]> =>
      (await reader.imageUsers(id)).items.filter(({ name }) => /^(shared|open)$/.test(name)).map(one => one.imageId);
    const machineAndPool = [`${kiosk}/versions/24.0.1`, `${kiosk}/versions/24.0.1`];
    assert.deepEqual(await used(kiosk), machineAndPool);
    assert.deepEqual(await used(edge), machineAndPool);
    assert.deepEqual(await used(`${community}/images/cuda-12-training`), [`${community}/images/cuda-12-training`]);
  });

  it('finds host pools, Managed DevOps Pools and Batch pools', async () => {
    const hosts = 'Microsoft.DesktopVirtualization/hostPools';
    const [desk, account] = [
      resource(hosts, 'desk', { managementType: 'Automated' }),
      resource('Microsoft.Batch/batchAccounts', 'render', {}),
    ];
    const { usersOf, requests } = azureWith(
      resource(hosts, 'classic', { vmTemplate: JSON.stringify({ customImageId: `${definition}/versions/9.2.0` }) }),
      desk,
      resource(
        `${hosts}/sessionHostConfigurations`,
        'default',
        { imageInfo: { type: 'Custom', customInfo: { resourceId: `${definition}/versions/9.2.0` } } },
        desk.id,
      ),
      resource('Microsoft.DevOpsInfrastructure/pools', 'builders', {
        fabricProfile: { kind: 'Vmss', images: [{ resourceId: `${definition}/versions/latest`, buffer: '*' }] },
      }),
      account,
      resource(
        'Microsoft.Batch/batchAccounts/pools',
        'night',
        { deploymentConfiguration: { virtualMachineConfiguration: { imageReference: { id: definition } } } },
        account.id,
      ),
    );
    assert.deepEqual(await usersOf(definition, 'hostPool'), [
      'classic /images/rhel-9-base/versions/9.2.0',
      'desk /images/rhel-9-base/versions/9.2.0',
    ]);
    assert.deepEqual(await usersOf(definition, 'devOpsPool'), ['builders /images/rhel-9-base']);
    assert.deepEqual(await usersOf(definition, 'batchPool'), ['night /images/rhel-9-base']);
    assert.deepEqual(
      requests('GET').filter(request => /classic/.test(request)),
      [],
      'it has no configuration to read',
    );
  });

  it('finds dev centers that attach a gallery, and the Dev Box definitions and pools that use its images', async () => {
    const center = resource('Microsoft.DevCenter/devcenters', 'contoso', {});
    const attached = `${center.id}/galleries/golden`;
    const { usersOf } = azureWith(
      center,
      resource('Microsoft.DevCenter/devcenters/galleries', 'golden', { galleryResourceId: gallery }, center.id),
      resource(
        'Microsoft.DevCenter/devcenters/devboxdefinitions',
        'coder',
        { imageReference: { id: `${attached}/images/rhel-9-base/version/9.2.0` } },
        center.id,
      ),
      resource('Microsoft.DevCenter/projects/pools', 'shop', {
        devBoxDefinition: { imageReference: { id: `${attached}/images/rhel-9-base` } },
      }),
    );
    assert.deepEqual(await usersOf(definition, 'devBox'), [
      'coder /images/rhel-9-base/versions/9.2.0',
      'shop /images/rhel-9-base',
    ]);
    assert.deepEqual(await usersOf(gallery, 'devCenter'), ['golden']);
  });

  it('finds the lab plans that offer an image, by the plan and not by Resource Graph', async () => {
    const { reader, requests, azure } = azureWith();
    const { items } = await reader.imageUsers(`${academy}/images/forensics-lab`);
    assert.deepEqual(
      items.filter(({ kind }) => kind === 'labPlanImage').map(({ name, location }) => `${name} ${location}`),
      ['spring-term\\forensics-lab uksouth'],
    );
    const image = `${plans}/Microsoft.LabServices/labPlans/spring-term/images/forensics-lab`;
    assert.deepEqual(requests('GET'), [`GET 200 ${image}`]);
    const stored = azure.world.get(image) ?? assert.fail('no image');
    azure.world.put({ ...stored, properties: { ...stored.properties, enabledState: 'Disabled' } });
    const after = await reader.imageUsers(`${academy}/images/forensics-lab`);
    assert.deepEqual(
      after.items.filter(({ kind }) => kind === 'labPlanImage'),
      [],
      'a hidden image is not used',
    );
  });

  it('asks once for what the galleries of a tenant have in common', async () => {
    const { reader, requests } = azureWith(resource('Microsoft.Batch/batchAccounts', 'render', {}));
    await Promise.all([gallery, edge].map(id => reader.imageUsers(id)));
    assert.equal(requests('GET').filter(request => /batchAccounts/.test(request)).length, 1);
  });

  it('names the kinds of users that Azure refuses to list, and finds the others', async () => {
    const { azure, reader } = azureWith(resource('Microsoft.Batch/batchAccounts', 'render', {}));
    azure.world.faults = [
      { kind: 'forbid', url: 'batchAccounts' },
      { kind: 'forbid', url: 'labPlans' },
    ];
    const { items, unread } = await reader.imageUsers(`${edge}/images/edge-gateway-x64`);
    assert.deepEqual(unread, ['batchPool', 'labPlanImage']);
    assert.ok(items.some(({ name }) => name === 'vmss-gateway'));
  });
});
