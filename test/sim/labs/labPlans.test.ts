import assert from 'node:assert/strict';
import {
  minute,
  LabDriver,
  academy,
  academyGroup,
  code,
  development,
  gallery,
  labServices,
  production,
  springTerm,
  summerSchool,
} from './labDriver';

const name = (one: { name: string }): string => one.name;
const plan = { location: 'uksouth', properties: { allowedRegions: ['uksouth'], sharedGalleryId: gallery } };
const other = `${production}/resourceGroups/rg-edge-prod/providers/Microsoft.Compute/galleries/edge_fleet`;

describe('Sample Azure: lab plans', () => {
  it('lists lab plans by subscription and by resource group', async () => {
    const azure = new LabDriver();
    const all = await azure.get(`${academy}/providers/Microsoft.LabServices/labPlans`);
    assert.deepEqual(all.value.map(name), ['spring-term', 'summer-school']);
    const here = await azure.get(`${labServices}/labPlans`);
    assert.deepEqual(here.value.map(name), ['spring-term', 'summer-school']);
    assert.deepEqual(await azure.problems(), []);
  });

  it('attaches a gallery by PATCH, and detaches it with its images by a PUT without it', async () => {
    const azure = new LabDriver();
    const patched = await azure.send('PATCH', summerSchool, { properties: { sharedGalleryId: gallery } });
    assert.equal(patched.status, 202);
    assert.equal((await azure.get(summerSchool)).properties['provisioningState'], 'Updating');
    assert.equal((await azure.get(summerSchool)).properties['sharedGalleryId'], undefined);
    azure.sample.advance(30_000);
    const attached = await azure.get(summerSchool);
    assert.equal(attached.properties['sharedGalleryId'], gallery);
    assert.deepEqual(attached.properties['allowedRegions'], ['northeurope', 'uksouth']);
    await azure.send('PATCH', `${summerSchool}/images/classroom-ubuntu`, { properties: { enabledState: 'Enabled' } });
    const { sharedGalleryId, ...rest } = attached.properties;
    assert.equal(sharedGalleryId, gallery);
    const replaced = await azure.done('PUT', summerSchool, { location: attached.location, properties: rest }, 30_000);
    assert.equal(replaced.status, 200);
    assert.equal((await azure.get(summerSchool)).properties['sharedGalleryId'], undefined);
    assert.equal(code(await azure.send('GET', `${summerSchool}/images/classroom-ubuntu`)), '404 ResourceNotFound');
    await azure.done('PATCH', summerSchool, { properties: { sharedGalleryId: gallery } }, 30_000);
    const again = await azure.get(`${summerSchool}/images/classroom-ubuntu`);
    assert.equal(again.properties['enabledState'], 'Disabled');
    assert.deepEqual(await azure.problems(), []);
  });

  it('keeps the gallery of a lab plan when a PATCH sets it to null', async () => {
    const azure = new LabDriver();
    await azure.done(
      'PATCH',
      springTerm,
      { properties: { allowedRegions: ['uksouth'], sharedGalleryId: null } },
      30_000,
    );
    assert.equal((await azure.get(springTerm)).properties['sharedGalleryId'], gallery);
  });

  it('fails to attach a gallery on which Lab Services has no role', async () => {
    const azure = new LabDriver();
    const [assignment] = azure.sample.world.list('Microsoft.Authorization/roleAssignments', gallery);
    azure.sample.world.delete(assignment?.id ?? '');
    const patched = await azure.done('PATCH', summerSchool, { properties: { sharedGalleryId: gallery } }, 30_000);
    const result = await azure.get(patched.headers['operation-location'] ?? '');
    assert.equal(result.status, 'Failed');
    assert.equal(result.error.code, 'SharedGalleryAccessDenied');
    const { properties } = await azure.get(summerSchool);
    assert.equal(properties['provisioningState'], 'Failed');
    assert.equal((properties['resourceOperationError'] as { action: string }).action, 'Update');
    assert.equal(properties['sharedGalleryId'], undefined);
    azure.apiVersion = '2022-08-01';
    assert.equal((await azure.get(summerSchool)).properties['resourceOperationError'], undefined);
    assert.deepEqual(await azure.problems(), []);
  });

  it('attaches a gallery only some minutes after Lab Services is assigned its role', async () => {
    const azure = new LabDriver();
    const attach = async (): Promise<string> => {
      const { headers } = await azure.done('PATCH', summerSchool, { properties: { sharedGalleryId: gallery } }, 30_000);
      return (await azure.get(headers['operation-location'] ?? '')).status;
    };
    const [role] = azure.sample.world.list('Microsoft.Authorization/roleAssignments', gallery);
    azure.sample.world.delete(role?.id ?? '');
    assert.equal((await azure.send('PUT', role?.id ?? '', { properties: role?.properties })).status, 201);
    assert.equal(await attach(), 'Failed');
    azure.sample.advance(4 * minute);
    assert.equal(await attach(), 'Succeeded');
  });

  it('refuses a gallery that is missing, foreign, not writable or empty', async () => {
    const azure = new LabDriver();
    const attach = async (sharedGalleryId: string): Promise<string> =>
      code(await azure.send('PATCH', summerSchool, { properties: { sharedGalleryId } }));
    assert.equal(await attach(`${gallery}x`), '400 SharedGalleryNotFound');
    assert.equal(await attach(other), '403 LinkedAuthorizationFailed');
    assert.equal(await attach(''), '400 InvalidSharedGalleryId');
    azure.sample.world.denyRules = [{ action: 'Microsoft.Compute/galleries/write', scope: gallery }];
    assert.equal(await attach(gallery), '403 LinkedAuthorizationFailed');
  });

  it('creates a lab plan only after the resource provider is registered, which takes a minute', async () => {
    const azure = new LabDriver();
    azure.tenant = azure.sample.tenants[0]?.id ?? '';
    const provider = `${development}/providers/Microsoft.LabServices`;
    const made = `${development}/resourceGroups/rg-images-dev${provider.slice(development.length)}/labPlans/mine`;
    const body = { location: 'eastus2', properties: {} };
    assert.equal(code(await azure.send('PUT', made, body)), '409 MissingSubscriptionRegistration');
    const state = async (method: string, path = ''): Promise<unknown> =>
      ((await azure.send(method, `${provider}${path}?api-version=2021-04-01`)).response as Record<string, unknown>)[
        'registrationState'
      ];
    assert.equal(await state('GET'), 'NotRegistered');
    assert.equal(await state('POST', '/register'), 'Registering');
    azure.sample.advance(60_000);
    assert.equal(await state('POST', '/register'), 'Registered');
    const { status, headers } = await azure.send('PUT', made, body);
    assert.deepEqual([status, headers['retry-after']], [201, undefined]);
    azure.sample.advance(30_000);
    const again = new LabDriver({ saved: azure.sample.snapshot() });
    again.tenant = azure.tenant;
    const { properties } = await again.get(made);
    assert.equal(properties['provisioningState'], 'Succeeded');
    assert.deepEqual(properties['allowedRegions'], ['eastus2']);
    assert.equal((await again.send('PUT', made, body)).status, 200);
  });

  it('deletes a lab plan without its labs', async () => {
    const azure = new LabDriver();
    const gone = await azure.done('DELETE', springTerm, undefined, 30_000);
    assert.equal(gone.status, 202);
    assert.equal((await azure.send('GET', springTerm)).status, 404);
    assert.equal((await azure.get(`${labServices}/labs/cad-basics`)).properties['labPlanId'], springTerm);
    assert.equal((await azure.send('DELETE', springTerm)).status, 204);
    assert.deepEqual(await azure.problems(), []);
  });

  it('returns signed and unsigned poll URLs as recorded, and no percentage', async () => {
    const azure = new LabDriver();
    const { status, headers } = await azure.send('PUT', `${labServices}/labPlans/autumn`, plan);
    assert.equal(status, 201);
    const { location = '', 'azure-asyncoperation': signed = '', 'operation-location': unsigned = '' } = headers;
    assert.match(
      signed,
      /\/providers\/Microsoft\.LabServices\/locations\/uksouth\/operationResults\/[^/?]+\?.*&t=.*&c=.*&s=.*&h=/,
    );
    assert.ok(signed.length > 3000);
    assert.match(location, /&monitor=true$/);
    assert.ok(!unsigned.includes('&s='));
    assert.deepEqual(Object.keys(await azure.get(signed)), ['id', 'name', 'status', 'startTime']);
    assert.equal((await azure.send('GET', location)).status, 202);
    const tampered = signed.replace(/&s=./, '&s=*');
    assert.equal((await azure.send('GET', tampered)).status, 404);
    azure.sample.advance(30_000);
    for (const url of [signed, unsigned]) assert.equal((await azure.get(url)).status, 'Succeeded');
    assert.equal((await azure.get(location)).name, 'autumn');
    azure.sample.world.faults = [{ kind: 'expiredPoll', url: 'operationResults' }];
    assert.equal((await azure.send('GET', signed)).status, 404);
    assert.deepEqual(await azure.problems(), []);
  });

  it('lists plans, labs and accounts in Resource Graph, and no other lab resources', async () => {
    const azure = new LabDriver();
    const query =
      "resources | where type startswith 'microsoft.labservices' | summarize n = count() by type | order by type asc";
    const { response } = await azure.send(
      'POST',
      '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01',
      { query },
    );
    assert.deepEqual((response as { data: unknown }).data, [
      { type: 'microsoft.labservices/labaccounts', n: 1 },
      { type: 'microsoft.labservices/labplans', n: 2 },
      { type: 'microsoft.labservices/labs', n: 11 },
    ]);
    const listed = await azure.get(`${academyGroup}/resources?api-version=2021-04-01`);
    const types = new Set(listed.value.map(({ type }) => type).filter(type => /LabServices|roleAssign/.test(type)));
    assert.deepEqual(
      [...types],
      ['Microsoft.LabServices/labaccounts', 'Microsoft.LabServices/labPlans', 'Microsoft.LabServices/labs'],
    );
  });
});
