import assert from 'node:assert/strict';
import { LabDriver, academy, code, gallery, labServices, minute, springTerm } from './labDriver';

const made = `${labServices}/labs/new-lab`;
const windows = { id: `${gallery}/images/classroom-windows-11` };

interface Wish {
  createOption?: string;
  imageReference?: object;
  capacity?: number;
  location?: string;
  password?: string | undefined;
  labPlanId?: string;
}

function body(query: Wish = {}): object {
  const { createOption = 'TemplateVM', imageReference = windows, capacity = 2, location = 'uksouth' } = query;
  const password = 'password' in query ? query.password : 'not-returned';
  return {
    location,
    properties: {
      title: 'New lab',
      labPlanId: query.labPlanId ?? springTerm,
      autoShutdownProfile: { shutdownOnDisconnect: 'Enabled', disconnectDelay: 'PT15M' },
      connectionProfile: { clientRdpAccess: 'Public' },
      securityProfile: { openAccess: 'Disabled' },
      virtualMachineProfile: {
        createOption,
        imageReference,
        sku: { name: 'Classic_Fsv2_2_4GB_128_S_SSD', capacity },
        usageQuota: 'PT10H',
        useSharedPassword: 'Enabled',
        adminUser: { username: 'ada', ...(password !== undefined && { password }) },
      },
    },
  };
}

async function names(azure: LabDriver, url: string): Promise<string[]> {
  return (await azure.get(url)).value.map(({ name }) => name);
}

describe('Sample Azure: labs', () => {
  it('lists labs by subscription and by resource group, in every state', async () => {
    const azure = new LabDriver();
    const { value } = await azure.get(`${academy}/providers/Microsoft.LabServices/labs`);
    const states = new Set(
      value.map(({ properties }) => `${String(properties['state'])} ${String(properties['provisioningState'])}`),
    );
    const wanted = [
      'Draft Succeeded',
      'Publishing Updating',
      'Published Succeeded',
      'Draft Failed',
      'Published Locked',
    ];
    assert.deepEqual([...states].toSorted(), wanted.toSorted());
    assert.equal((await names(azure, `${labServices}/labs`)).length, value.length);
    assert.deepEqual(await azure.problems(), []);
  });

  it('creates a lab from a definition as a draft, with its exact version and a stopped template', async () => {
    const azure = new LabDriver();
    const { status, headers } = await azure.send('PUT', made, body());
    assert.deepEqual([status, headers['retry-after']], [201, undefined]);
    assert.deepEqual(await names(azure, `${made}/virtualMachines`), []);
    azure.sample.advance(10 * minute);
    const { properties } = await azure.get(made);
    assert.deepEqual([properties['state'], properties['provisioningState']], ['Draft', 'Succeeded']);
    const profile = properties['virtualMachineProfile'] as Record<string, unknown>;
    assert.deepEqual(profile['imageReference'], { ...windows, exactVersion: '1.3.0' });
    assert.equal(profile['osType'], 'Windows');
    assert.ok(!JSON.stringify(azure.sample.world).includes('not-returned'));
    const template = await azure.get(`${made}/virtualMachines/0`);
    assert.deepEqual([template.properties['state'], template.properties['vmType']], ['Stopped', 'Template']);
    assert.deepEqual(await azure.problems(), []);
  });

  it('publishes a lab in 20 minutes, with a VM per student and the template stopped', async () => {
    const azure = new LabDriver();
    const lab = `${labServices}/labs/intro-to-linux`;
    assert.equal((await azure.send('POST', `${lab}/publish`)).status, 202);
    assert.equal((await azure.get(lab)).properties['state'], 'Publishing');
    azure.sample.advance(20 * minute);
    const { properties } = await azure.get(lab);
    assert.deepEqual([properties['state'], properties['provisioningState']], ['Published', 'Succeeded']);
    assert.deepEqual(await names(azure, `${lab}/virtualMachines`), ['0', '1', '2']);
    assert.equal((await azure.get(`${lab}/virtualMachines/0`)).properties['state'], 'Stopped');
    assert.equal(code(await azure.send('POST', `${lab}/publish`)), '400 LabNotInDraft');
    assert.deepEqual(await azure.problems(), []);
  });

  it('finishes publishing the lab that is Publishing at the start after 15 minutes', async () => {
    const azure = new LabDriver();
    const state = async (): Promise<unknown> =>
      (await azure.get(`${labServices}/labs/windows-admin`)).properties['state'];
    assert.equal(await state(), 'Publishing');
    azure.sample.advance(15 * minute);
    assert.equal(await state(), 'Published');
  });

  it('returns a lab to draft with the error when publishing fails', async () => {
    const azure = new LabDriver();
    azure.sample.world.faults = [
      { kind: 'operation', url: 'labs/intro-to-linux$', code: 'NoCapacity', message: 'Full.' },
    ];
    const lab = `${labServices}/labs/intro-to-linux`;
    await azure.done('POST', `${lab}/publish`, undefined, 20 * minute);
    const { properties } = await azure.get(lab);
    assert.equal(properties['state'], 'Draft');
    assert.equal((properties['resourceOperationError'] as { code: string }).code, 'NoCapacity');
  });

  it('creates a lab without a template sooner, and without a password', async () => {
    const azure = new LabDriver();
    await azure.done('PUT', made, body({ createOption: 'Image', password: undefined }), 3 * minute);
    assert.equal((await azure.get(made)).properties['provisioningState'], 'Succeeded');
    assert.deepEqual(await names(azure, `${made}/virtualMachines`), []);
  });

  it('reports a missing image for the ID of a version, like live Azure', async () => {
    const azure = new LabDriver();
    const answer = await azure.send('PUT', made, body({ imageReference: { id: `${windows.id}/versions/1.3.0` } }));
    assert.equal(code(answer), '404 ResourceNotFound');
    assert.match(answer.body.error.message, /labPlans\/spring-term\/images\/1\.3\.0' .* cannot be found/);
  });

  const refusals: [what: string, query: Wish, code: string][] = [
    [
      'an image that is not enabled',
      { imageReference: { id: `${gallery}/images/classroom-ubuntu` } },
      '400 ImageNotEnabled',
    ],
    [
      'an image larger than 128 GB',
      { imageReference: { id: `${gallery}/images/cad-workstation` } },
      '404 ResourceNotFound',
    ],
    ['an image with two disks', { imageReference: { id: `${gallery}/images/database-lab` } }, '404 ResourceNotFound'],
    [
      'an image of another region',
      { imageReference: { id: `${gallery}/images/robotics-lab` } },
      '400 ImageNotAvailableInRegion',
    ],
    [
      'an image whose versions are all excluded from latest',
      { imageReference: { id: `${gallery}/images/chemistry-lab` } },
      '400 ImageNotAvailableInRegion',
    ],
    [
      'an image of another gallery',
      { imageReference: { id: windows.id.replace('academy_images', 'other') } },
      '400 InvalidImageReference',
    ],
    [
      'an unknown Marketplace image',
      { imageReference: { publisher: 'a', offer: 'b', sku: 'c' } },
      '404 ResourceNotFound',
    ],
    ['a region that the lab plan does not allow', { location: 'eastus' }, '400 RegionNotAllowed'],
    ['a lab plan that does not exist', { labPlanId: `${labServices}/labPlans/winter-term` }, '404 ResourceNotFound'],
    ['a template without a password', { password: undefined }, '400 InvalidRequestContent'],
    ['an unknown create option', { createOption: 'Both' }, '400 InvalidRequestContent'],
    ['more cores than the quota allows', { capacity: 50 }, '400 QuotaExceeded'],
  ];
  for (const [what, query, expected] of refusals) {
    it(`refuses a lab with ${what}`, async () => {
      const azure = new LabDriver();
      assert.equal(code(await azure.send('PUT', made, body(query))), expected);
      assert.equal((await azure.send('GET', made)).status, 404);
      assert.deepEqual(await azure.problems(), []);
    });
  }

  it('updates a lab by PATCH and PUT, but not its image', async () => {
    const azure = new LabDriver();
    const lab = `${labServices}/labs/cad-basics`;
    const { properties: whole } = body({ capacity: 4 }) as { properties: Record<string, unknown> };
    const change = { title: 'CAD', virtualMachineProfile: whole['virtualMachineProfile'] };
    assert.equal((await azure.done('PATCH', lab, { properties: change }, minute)).status, 202);
    const { properties } = await azure.get(lab);
    assert.equal(properties['title'], 'CAD');
    const profile = properties['virtualMachineProfile'] as Record<string, { id: string; capacity: number }>;
    assert.match(profile['imageReference']?.id ?? '', /cad-workstation$/);
    assert.equal(profile['sku']?.capacity, 4);
    assert.equal((await azure.send('PUT', lab, body())).status, 200);
    assert.deepEqual(await azure.problems(), []);
  });

  it('refuses every change to a lab that is locked or being changed', async () => {
    const azure = new LabDriver();
    for (const name of ['exam-room', 'windows-admin']) {
      assert.equal(code(await azure.send('PATCH', `${labServices}/labs/${name}`, { properties: {} })), '409 Conflict');
      assert.equal(code(await azure.send('DELETE', `${labServices}/labs/${name}`)), '409 Conflict');
    }
  });

  it('deletes a lab with its VMs', async () => {
    const azure = new LabDriver();
    const lab = `${labServices}/labs/cad-basics`;
    assert.equal((await azure.done('DELETE', lab, undefined, minute)).status, 202);
    assert.equal((await azure.send('GET', lab)).status, 404);
    assert.equal((await azure.send('GET', `${lab}/virtualMachines/0`)).status, 404);
    assert.equal((await azure.send('DELETE', lab)).status, 204);
  });
});
