import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allProblems, isOpenApiHere, problemsOf, type Exchange } from '../../support/openApi';
import { SampleDriver } from '../../support/sampleDriver';
import { repository } from '../../support/simulator';

const recordings = path.resolve(repository, '../shared/specs/recordings');
const hour = 3_600_000;

describe("Conformance to Azure's OpenAPI", () => {
  before(function () {
    if (!isOpenApiHere) this.skip();
  });

  it('accepts the recordings of live Azure, except for one known deviation', async function () {
    if (!existsSync(recordings)) this.skip();
    const recorded = readdirSync(recordings).flatMap(
      file => JSON.parse(readFileSync(path.join(recordings, file), 'utf8')) as Exchange[],
    );
    const checked = await Promise.all(recorded.map(problemsOf));
    assert.ok(checked.filter(problems => problems !== undefined).length > 150);
    const problems = checked.flatMap(found => found ?? []);
    assert.deepEqual(
      problems.map(problem => /ENUM_CASE_MISMATCH/.exec(problem)?.[0]).toSorted(),
      ['ENUM_CASE_MISMATCH'],
      problems.join('\n'),
    );
  });

  it('reports a response that violates the OpenAPI', async () => {
    const azure = new SampleDriver();
    const gallery = `${azure.subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/golden_images`;
    const right = await azure.ask('GET', gallery);
    assert.deepEqual(await problemsOf(right), []);
    const properties = { provisioningState: 7, surprise: true };
    const wrong = await problemsOf({ ...right, response: { ...(right.response as object), properties } });
    assert.match(String(wrong), /INVALID_TYPE/);
    assert.match(String(wrong), /surprise/);
  });

  it('accepts every resource read from Sample Azure', async () => {
    const azure = new SampleDriver();
    const { subscription } = azure;
    const compute = `${subscription}/providers/Microsoft.Compute`;
    const group = `${subscription}/resourceGroups/rg-images-prod`;
    const inGroup = `${group}/providers/Microsoft.Compute`;
    const golden = `${inGroup}/galleries/golden_images`;
    const noble = `${golden}/images/ubuntu-24.04-base`;
    const shipping = `${subscription}/resourceGroups/rg-shipping-prod/providers/Microsoft.Compute`;
    for (const url of [
      '/subscriptions',
      '/tenants',
      subscription,
      `${subscription}/locations`,
      `${subscription}/resourcegroups`,
      group,
      `${subscription}/resources?$filter=resourceType eq 'Microsoft.Compute/galleries/images/versions'`,
      `${group}/resources`,
      `${subscription}/providers`,
      `${subscription}/providers/Microsoft.Compute`,
      `${group}/providers/Microsoft.Authorization/permissions`,
      `${compute}/galleries`,
      `${inGroup}/galleries`,
      golden,
      `${subscription}/resourceGroups/rg-edge-prod/providers/Microsoft.Compute/galleries/edge_fleet?$expand=SharingProfile/Groups`,
      `${golden}/images`,
      noble,
      `${golden}/images/windows-server-2016`,
      `${noble}/versions`,
      `${noble}/versions/1.8.0?$expand=ReplicationStatus`,
      `${compute}/images`,
      `${inGroup}/images`,
      `${inGroup}/images/sql-2022-node`,
      `${compute}/virtualMachines`,
      `${shipping}/virtualMachines/vm-web-01`,
      `${compute}/virtualMachineScaleSets`,
      `${shipping}/virtualMachineScaleSets/vmss-tracking`,
      `${compute}/disks`,
      `${shipping}/disks/vm-web-01_OsDisk`,
      `${compute}/snapshots`,
      `${compute}/locations/eastus2/usages`,
      `${compute}/skus?$filter=location eq 'eastus2'`,
    ]) {
      const { status } = await azure.ask('GET', url);
      assert.equal(status, 200, url);
    }
    const graph = '/providers/Microsoft.ResourceGraph/resources';
    await azure.ask('POST', graph, { query: 'resources | project id, name, tags', options: { $top: 3 } });
    await azure.ask('POST', graph, { query: 'resources | count', options: { resultFormat: 'table' } });
    assert.equal((await azure.ask('POST', graph, { query: 'resources | nonsense' })).status, 400);
    assert.equal((await azure.ask('GET', `${golden}/images/none`)).status, 404);
    assert.deepEqual(await allProblems(azure.exchanges), []);
  });

  it('accepts the life cycle of a gallery, a definition, a version and a managed image', async () => {
    const azure = new SampleDriver();
    const group = `${azure.subscription}/resourceGroups/rg-new`;
    const compute = `${group}/providers/Microsoft.Compute`;
    const gallery = `${compute}/galleries/new_gallery`;
    const definition = `${gallery}/images/new-definition`;
    const version = `${definition}/versions/1.0.0`;
    const image = `${compute}/images/new-image`;
    const golden = `${azure.subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/images/rhel-9-hardened`;
    const machine = `${azure.subscription}/resourceGroups/rg-shipping-prod/providers/Microsoft.Compute/virtualMachines/vm-web-01`;
    const expect = async (status: number, method: string, url: string, body?: unknown): Promise<void> => {
      const answer = await azure.ask(method, url, body);
      assert.equal(answer.status, status, `${method} ${url}: ${JSON.stringify(answer.response)}`);
      azure.sample.advance(hour);
    };
    const location = 'eastus2';
    const targets = (...names: string[]) => ({ targetRegions: names.map(name => ({ name, regionalReplicaCount: 1 })) });
    const identifier = { publisher: 'P', offer: 'O', sku: 'S' };
    await expect(201, 'PUT', group, { location });
    await expect(201, 'PUT', gallery, { location, properties: { sharingProfile: { permissions: 'Groups' } } });
    await expect(200, 'PATCH', gallery, { properties: { description: 'new' } });
    const subscriptions = { type: 'Subscriptions', ids: [azure.subscription.split('/')[2]] };
    await expect(202, 'POST', `${gallery}/share`, { operationType: 'Add', groups: [subscriptions] });
    await expect(200, 'GET', `${gallery}?$expand=SharingProfile/Groups`);
    const linux = { osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V2', identifier };
    await expect(201, 'PUT', definition, { location, properties: linux });
    await expect(200, 'PATCH', definition, { properties: { description: 'new', ...linux } });
    await expect(201, 'PUT', version, {
      location,
      properties: { storageProfile: { source: { id: golden } }, publishingProfile: targets('eastus2', 'westus3') },
    });
    await expect(200, 'GET', `${version}?$expand=ReplicationStatus`);
    await expect(200, 'PATCH', version, {
      properties: { publishingProfile: targets('eastus2', 'westus3', 'uksouth'), storageProfile: {} },
    });
    await expect(400, 'PATCH', version, { properties: { publishingProfile: targets('westus3'), storageProfile: {} } });
    await expect(409, 'DELETE', gallery);
    await expect(202, 'DELETE', version);
    await expect(202, 'DELETE', definition);
    await expect(202, 'DELETE', gallery);
    await expect(204, 'DELETE', gallery);
    await expect(201, 'PUT', image, {
      location,
      properties: { sourceVirtualMachine: { id: machine }, hyperVGeneration: 'V2' },
    });
    await expect(200, 'GET', image);
    await expect(202, 'DELETE', image);
    assert.deepEqual(await allProblems(azure.exchanges), []);
  });
});
