import assert from 'node:assert/strict';
import { LabDriver, academy, code, gallery, type Body } from './labDriver';

const plansApp = 'c7bb12bf-0b39-4f7f-9171-f418ff39b76a';
const owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const assignments = `${gallery}/providers/Microsoft.Authorization/roleAssignments`;
const graph = `/v1.0/servicePrincipals(appId='${plansApp}')`;

async function objectId(azure: LabDriver): Promise<string> {
  const { response } = await azure.send('GET', `${graph}?$select=id`);
  return (response as { id: string }).id;
}

async function assigned(azure: LabDriver, principal: string): Promise<Body[]> {
  return (await azure.get(`${assignments}?$filter=assignedTo('${principal}')`)).value;
}

function role(principalId: string, roleId = owner): object {
  const roleDefinitionId = `${academy}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`;
  return { properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal' } };
}

describe('Sample Azure: role assignments of Lab Services', () => {
  it('finds assignments by the object ID of the app, which differs in each tenant', async () => {
    const azure = new LabDriver();
    const principal = await objectId(azure);
    const [one] = await assigned(azure, principal);
    assert.match(String(one?.properties['roleDefinitionId']), new RegExp(`${owner}$`));
    azure.tenant = azure.sample.tenants[0]?.id ?? '';
    assert.notEqual(await objectId(azure), principal);
    azure.tenant = azure.sample.tenants[1]?.id ?? '';
    assert.deepEqual(await assigned(azure, '00000000-0000-4000-8000-000000000000'), []);
    assert.deepEqual(await azure.problems(), []);
  });

  it('creates a role assignment once under a GUID, and deletes it', async () => {
    const azure = new LabDriver();
    const principal = await objectId(azure);
    const [before] = await assigned(azure, principal);
    assert.equal((await azure.send('DELETE', before?.id ?? '')).status, 200);
    assert.deepEqual(await assigned(azure, principal), []);
    const id = `${assignments}/12345678-1234-4234-8234-123456789abc`;
    assert.equal((await azure.send('PUT', id, role(principal))).status, 201);
    assert.equal((await azure.send('PUT', id, role(principal))).status, 200);
    assert.equal((await assigned(azure, principal)).length, 1);
    const twin = await azure.send('PUT', id.replace('12345678-', '22345678-'), role(principal));
    assert.equal(code(twin), '409 RoleAssignmentExists');
    assert.equal(code(await azure.send('PUT', `${assignments}/mine`, role(principal))), '400 InvalidRoleAssignmentId');
    assert.deepEqual(await azure.problems(), []);
  });

  it('applies a role assignment below its scope', async () => {
    const azure = new LabDriver();
    const principal = await objectId(azure);
    const [before] = await assigned(azure, principal);
    await azure.send('DELETE', before?.id ?? '');
    const group = gallery.split('/providers/')[0] ?? '';
    const id = `${group}/providers/Microsoft.Authorization/roleAssignments/12345678-1234-4234-8234-123456789abc`;
    await azure.send('PUT', id, role(principal));
    assert.equal((await assigned(azure, principal)).length, 1);
  });

  it('refuses to assign a role where a deny rule forbids it', async () => {
    const azure = new LabDriver();
    const principal = await objectId(azure);
    azure.sample.world.denyRules = [{ action: 'Microsoft.Authorization/roleAssignments/write', scope: gallery }];
    const id = `${assignments}/12345678-1234-4234-8234-123456789abc`;
    assert.equal(code(await azure.send('PUT', id, role(principal))), '403 AuthorizationFailed');
    assert.equal((await assigned(azure, principal)).length, 1);
  });

  it('returns the errors of Microsoft Graph for an unknown app and for missing rights', async () => {
    const azure = new LabDriver();
    const unknown = await azure.send('GET', graph.replace(plansApp, '00000000-0000-4000-8000-000000000000'));
    assert.equal(code(unknown), '404 Request_ResourceNotFound');
    azure.sample.world.denyRules = [{ action: 'Microsoft.Graph/*', scope: '/' }];
    assert.equal(code(await azure.send('GET', graph)), '403 Authorization_RequestDenied');
    azure.sample.world.denyRules = [];
    azure.sample.world.faults = [{ kind: 'forbid', url: 'servicePrincipals', count: 1 }];
    assert.equal((await azure.send('GET', graph)).status, 403);
    assert.equal((await azure.send('GET', graph)).status, 200);
  });

  it('answers Microsoft Graph requests with a token and without an api-version', async () => {
    const azure = new LabDriver();
    const request = { method: 'GET', url: `https://graph.microsoft.com${graph}`, headers: {} };
    assert.equal((await azure.sample.handle(request)).status, 401);
    const headers = { authorization: `Bearer ${azure.sample.tokenFor(azure.tenant)}` };
    assert.equal((await azure.sample.handle({ ...request, headers })).status, 200);
  });
});
