import assert from 'node:assert/strict';
import type { WorldState } from '../../../src/simulator/world/world';
import {
  SampleArm,
  code,
  compute,
  definition,
  gallery,
  group,
  image,
  managedImage,
  properties,
  subscription,
  version,
  versionBody,
} from './sampleArm';

interface List {
  value: { id: string; name: string; location?: string; [name: string]: unknown }[];
  nextLink?: string;
}

function list(azure: SampleArm, url: string): List {
  return azure.get(url).json as unknown as List;
}

const softDelete = { location: 'eastus', properties: { softDeletePolicy: { isSoftDeleteEnabled: true } } };

describe('Sample Azure: galleries', () => {
  it('builds the unique name of a gallery from the subscription and the uppercased name', () => {
    const azure = new SampleArm();
    const answer = azure.send('PUT', `${compute}/galleries/My_Gallery`, { location: 'East US' });
    assert.deepEqual(properties(answer), {
      identifier: { uniqueName: `${subscription}-MY_GALLERY` },
      provisioningState: 'Creating',
    });
    azure.clock.advance(200);
    assert.equal(properties(azure.get(`${compute}/GALLERIES/my_gallery`))['provisioningState'], 'Succeeded');
  });

  it('lists all galleries, some of them always with an uppercase resource group', () => {
    const azure = new SampleArm();
    for (let at = 0; at < 12; at += 1) azure.done('PUT', `${compute}/galleries/g${at}`, { location: 'eastus' });
    const url = `/subscriptions/${subscription}/providers/Microsoft.Compute/galleries`;
    const ids = list(azure, url).value.map(one => one.id);
    assert.equal(ids.length, 12);
    assert.ok(ids.some(id => id.includes('/RG/')) && ids.some(id => id.includes('/rg/')));
    assert.deepEqual(
      list(azure, `${compute}/galleries`).value.map(one => one.id),
      ids,
    );
  });

  it('shares a gallery with groups, shows them only on $expand, and resets it to private', () => {
    const azure = new SampleArm();
    azure.done('PUT', gallery, { location: 'eastus', properties: { sharingProfile: { permissions: 'Groups' } } });
    const groups = [{ type: 'Subscriptions', ids: ['s-1'] }];
    const answer = azure.done('POST', `${gallery}/share`, { operationType: 'Add', groups });
    assert.equal(answer.status, 202);
    assert.ok(answer.headers['location']);
    assert.deepEqual(properties(azure.get(`${gallery}?$expand=SharingProfile/Groups`))['sharingProfile'], {
      permissions: 'Groups',
      groups,
    });
    azure.done('POST', `${gallery}/share`, { operationType: 'Reset' });
    assert.equal(properties(azure.get(gallery))['sharingProfile'], undefined);
    assert.deepEqual(properties(azure.get(`${gallery}?$select=Permissions`))['sharingProfile'], {
      permissions: 'Private',
    });
  });

  it('keeps, lists and restores soft-deleted versions', () => {
    const azure = new SampleArm();
    azure.withVersion();
    azure.done('PATCH', gallery, softDelete);
    const deleted = `${gallery}/softDeletedArtifactTypes/images/artifacts/d/versions`;
    assert.equal(azure.done('DELETE', version).status, 202);
    assert.equal(azure.get(version).status, 404);
    const [tomb] = list(azure, deleted).value;
    assert.equal(tomb?.['type'], 'Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions');
    assert.equal((tomb['properties'] as Record<string, unknown>)['resourceArmId'], version);
    azure.clock.advance(60_000);
    assert.equal(code(azure.send('DELETE', definition)), '409 OperationNotAllowed');
    assert.equal(code(azure.send('PUT', version, { location: 'westus' })), '409 InvalidResourceLocation');
    const restored = azure.done('PUT', version, { location: 'eastus', tags: {} });
    assert.equal(restored.status, 200);
    assert.equal(properties(restored)['provisioningState'], 'Updating');
    assert.equal(properties(azure.get(version))['provisioningState'], 'Succeeded');
    assert.equal(list(azure, deleted).value.length, 0);
  });

  it('purges soft-deleted versions after seven days', () => {
    const azure = new SampleArm();
    azure.withVersion();
    azure.done('PATCH', gallery, softDelete);
    azure.done('DELETE', version);
    azure.clock.advance(8 * 86_400_000);
    assert.equal(code(azure.send('PATCH', version, { properties: { restore: true } })), '400 LocationRequired');
    assert.equal(azure.send('DELETE', definition).status, 202);
  });
});

describe('Sample Azure: regions, resource groups, VMs, quotas and managed images', () => {
  it('lists regions with their coordinates and paired regions', () => {
    const locations = list(new SampleArm(), `/subscriptions/${subscription}/locations?api-version=2022-12-01`).value;
    assert.ok(locations.length >= 40);
    const west = locations.find(one => one.name === 'westeurope');
    assert.deepEqual(west?.['metadata'], {
      regionType: 'Physical',
      regionCategory: 'Recommended',
      geography: 'Europe',
      geographyGroup: 'Europe',
      longitude: '4.9',
      latitude: '52.3667',
      physicalLocation: 'Netherlands',
      pairedRegion: [{ name: 'northeurope', id: `/subscriptions/${subscription}/locations/northeurope` }],
    });
  });

  it('creates a resource group, and deletes one with everything in it', () => {
    const azure = new SampleArm().withVersion();
    const old = '?api-version=2021-04-01';
    assert.equal(azure.send('HEAD', `${group}${old}`).status, 204);
    const made = azure.send('PUT', `/subscriptions/${subscription}/resourcegroups/new${old}`, { location: 'uksouth' });
    assert.equal(made.status, 201);
    const answer = azure.send('DELETE', `${group}${old}`);
    assert.equal(answer.status, 202);
    assert.equal(azure.get(answer.headers['location'] ?? '').status, 202);
    azure.clock.advance(60_000);
    assert.equal(azure.get(answer.headers['location'] ?? '').status, 200);
    assert.equal(azure.world.get(version), undefined);
    assert.equal(code(azure.get(gallery)), '404 ResourceGroupNotFound');
  });

  it('refuses new resources in a resource group that is being deleted', () => {
    const azure = new SampleArm();
    azure.send('DELETE', `${group}?api-version=2021-04-01`);
    assert.equal(code(azure.send('PUT', gallery, { location: 'eastus' })), '409 ResourceGroupBeingDeleted');
  });

  it('returns the instance view of a VM only on $expand', () => {
    const azure = new SampleArm();
    const statuses = [{ code: 'OSState/generalized' }];
    const id = `${compute}/virtualMachines/vm`;
    const own = { instanceView: { statuses }, storageProfile: {} };
    azure.world.put({ id, name: 'vm', type: 'Microsoft.Compute/virtualMachines', location: 'eastus', properties: own });
    assert.deepEqual(properties(azure.get(id)), { storageProfile: {} });
    assert.deepEqual(properties(azure.get(`${id}?$expand=instanceView`))['instanceView'], { statuses });
  });

  it('lists the resources of a type in a subscription by full name, without properties', () => {
    const azure = new SampleArm().withVersion();
    const filter = encodeURIComponent("resourceType eq 'Microsoft.Compute/galleries/images/versions'");
    const url = `/subscriptions/${subscription}/resources?$filter=${filter}&api-version=2021-04-01`;
    assert.deepEqual(list(azure, url).value, [
      { id: version, name: 'g/d/1.0.0', type: 'Microsoft.Compute/galleries/images/versions', location: 'eastus' },
    ]);
    assert.equal(list(azure, `${group}/resources?api-version=2021-04-01`).value.length, 4);
  });

  it('counts the galleries, definitions and versions of a region in the usages', () => {
    const azure = new SampleArm().withVersion();
    azure.world.quotas = { GalleryImage: 5 };
    const url = `/subscriptions/${subscription}/providers/Microsoft.Compute/locations/eastus/usages?api-version=2024-07-01`;
    const rows = list(azure, url).value as unknown as {
      limit: number;
      currentValue: number;
      name: { value: string };
    }[];
    const of = (name: string) => rows.filter(row => row.name.value === name).map(row => [row.currentValue, row.limit]);
    assert.deepEqual(
      [of('Gallery'), of('GalleryImage'), of('GalleryImageVersion')],
      [[[1, 100]], [[1, 5]], [[1, 10_000]]],
    );
  });

  it('lists the regions that support zone-redundant snapshots in the SKUs', () => {
    const url = `/subscriptions/${subscription}/providers/Microsoft.Compute/skus?api-version=2021-07-01`;
    const skus = list(new SampleArm(), url).value as unknown as {
      resourceType: string;
      name: string;
      locations: string[];
    }[];
    const zrs = skus
      .filter(sku => sku.resourceType === 'snapshots' && sku.name === 'Standard_ZRS')
      .flatMap(sku => sku.locations);
    assert.ok(zrs.includes('eastus') && !zrs.includes('westus') && !zrs.includes('northcentralus'));
  });

  it('captures a managed image of a VM, with its disk sizes', () => {
    const azure = new SampleArm();
    const machine = `${compute}/virtualMachines/vm`;
    azure.world.put({
      id: machine,
      name: 'vm',
      type: 'Microsoft.Compute/virtualMachines',
      location: 'eastus',
      properties: { storageProfile: { osDisk: { osType: 'Linux', diskSizeGB: 64, managedDisk: { id: 'x' } } } },
    });
    const body = { location: 'eastus', properties: { sourceVirtualMachine: { id: machine } } };
    const answer = azure.done('PUT', `${compute}/images/new?api-version=2024-07-01`, body);
    assert.equal(answer.status, 201);
    assert.match(answer.headers['azure-asyncoperation'] ?? '', /\/operations\/[^?]+\?p=/);
    assert.equal(answer.headers['azure-asyncnotification'], 'Enabled');
    const stored = properties(azure.get(`${compute}/images/new?api-version=2024-07-01`));
    assert.equal((stored['storageProfile'] as { osDisk: { diskSizeGB: number } }).osDisk.diskSizeGB, 64);
    assert.equal(azure.done('DELETE', `${image}?api-version=2024-07-01`).status, 202);
    assert.equal(list(azure, `${compute}/images?api-version=2024-07-01`).value.length, 1);
  });

  it('creates a version from another version that is replicated to its region', () => {
    const azure = new SampleArm().withVersion();
    const copy = (location: string) =>
      azure.send('PUT', `${definition}/versions/2.0.0`, {
        location,
        properties: { storageProfile: { source: { id: version } } },
      });
    assert.equal(code(copy('westus2')), '404 NotFound');
    assert.equal(copy('eastus').status, 201);
  });

  it('keeps its state when saved and restored during an operation', () => {
    const azure = new SampleArm().withDefinition();
    azure.world.put(managedImage('two'));
    azure.send('PUT', version, versionBody());
    const later = new SampleArm({}, JSON.parse(JSON.stringify(azure.world)) as WorldState, azure.clock);
    azure.clock.advance(423_000);
    assert.deepEqual(later.get(version).json, azure.get(version).json);
    assert.equal(properties(later.get(version))['provisioningState'], 'Succeeded');
  });
});
