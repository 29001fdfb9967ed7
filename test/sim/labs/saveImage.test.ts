import assert from 'node:assert/strict';
import {
  LabDriver,
  academy,
  code,
  gallery,
  labServices,
  minute,
  springTerm,
  type Answer,
  type Body,
} from './labDriver';

const linux = `${labServices}/labs/intro-to-linux`;
const newImage = `${gallery}/images/linux-course`;

async function save(azure: LabDriver, lab: string, name = 'linux-course'): Promise<Answer> {
  const labVirtualMachineId = lab.includes('/virtualMachines/') ? lab : `${lab}/virtualMachines/0`;
  return azure.send('POST', `${springTerm}/saveImage`, { name, labVirtualMachineId });
}

async function versions(azure: LabDriver, definition: string): Promise<string[]> {
  const { value } = await azure.get(`${definition}/versions`);
  return value.map(({ name, properties }) => `${name} ${String(properties['provisioningState'])}`);
}

describe('Sample Azure: exporting a lab template', () => {
  it('accepts an export without Retry-After, and completes it in 10 min 10 s', async () => {
    const azure = new LabDriver();
    const { status, headers, body } = await save(azure, linux);
    assert.equal(status, 202);
    assert.equal(headers['retry-after'], undefined);
    assert.deepEqual(Object.keys(body), ['id', 'name', 'status', 'startTime']);
    assert.equal(body.status, 'InProgress');
    azure.sample.advance(10 * minute + 9999);
    const poll = headers['azure-asyncoperation'] ?? '';
    assert.equal((await azure.get(poll)).status, 'InProgress');
    azure.sample.advance(1);
    assert.deepEqual(await azure.get(poll), {
      id: body.id,
      name: body.name,
      status: 'Succeeded',
      startTime: '2026-03-02T09:00:00Z',
      endTime: '2026-03-02T09:10:10Z',
    });
    assert.equal((await azure.get(`${linux}/virtualMachines/0`)).properties['provisioningState'], 'Succeeded');
    assert.deepEqual(await azure.problems(), []);
  });

  it('creates a specialized definition, then its version in the region of the lab plan only', async () => {
    const azure = new LabDriver();
    await save(azure, linux);
    azure.sample.advance(2 * minute - 1);
    assert.equal((await azure.send('GET', newImage)).status, 404);
    azure.sample.advance(1);
    const { properties, tags } = await azure.get(newImage);
    const { osState, osType, hyperVGeneration } = properties;
    assert.deepEqual([osState, osType, hyperVGeneration], ['Specialized', 'Linux', 'V1']);
    assert.deepEqual(tags, { createdBy: 'Azure Lab Services' });
    assert.deepEqual(await versions(azure, newImage), []);
    azure.sample.advance(minute);
    assert.deepEqual(await versions(azure, newImage), ['1.0.0 Creating']);
    const restored = new LabDriver({ saved: azure.sample.snapshot() });
    restored.sample.advance(8 * minute);
    assert.deepEqual(await versions(restored, newImage), ['1.0.0 Succeeded']);
    const version = await restored.get(`${newImage}/versions/1.0.0?$expand=ReplicationStatus`);
    const { summary } = version.properties['replicationStatus'] as { summary: { region: string; state: string }[] };
    assert.deepEqual(
      summary.map(({ region, state }) => `${region} ${state}`),
      ['UK South Completed'],
    );
    assert.deepEqual(await azure.problems(), []);
    assert.deepEqual(await restored.problems(), []);
  });

  it('adds the next version to a matching specialized definition', async () => {
    const azure = new LabDriver();
    const definition = `${gallery}/images/forensics-lab`;
    await save(azure, `${labServices}/labs/digital-forensics`, 'forensics-lab');
    azure.sample.advance(11 * minute);
    assert.equal((await versions(azure, definition)).at(-1), '1.0.3 Succeeded');
    await save(azure, linux);
    azure.sample.advance(11 * minute);
    await save(azure, linux);
    azure.sample.advance(11 * minute);
    assert.deepEqual(await versions(azure, newImage), ['1.0.0 Succeeded', '1.0.1 Succeeded']);
  });

  it('refuses to PUT an exported version with its source, but accepts a PATCH of its regions', async () => {
    const azure = new LabDriver();
    const url = `${gallery}/images/forensics-lab/versions/1.0.2`;
    const version = await azure.get(url);
    const publishingProfile = {
      ...(version.properties['publishingProfile'] as object),
      targetRegions: [{ name: 'uksouth' }, { name: 'ukwest' }],
    };
    const whole = { ...version, properties: { ...version.properties, publishingProfile } };
    assert.equal(code(await azure.send('PUT', url, whole)), '403 LinkedAuthorizationFailed');
    const patched = await azure.send('PATCH', url, { properties: { publishingProfile } });
    assert.equal(patched.status, 200);
  });

  it('immediately refuses exports that Lab Services can rule out', async () => {
    const azure = new LabDriver();
    const refused = async (lab: string): Promise<string> => code(await save(azure, `${labServices}/labs/${lab}`));
    assert.equal(await refused('drone-piloting'), '400 LabInOtherRegion');
    assert.equal(await refused('statistics'), '400 LabHasNoTemplate');
    assert.equal(await refused('web-design-2024'), '400 LabNotInLabPlan');
    assert.equal(await refused('exam-room'), '409 Conflict');
    assert.equal(await refused('windows-admin'), '409 Conflict');
    assert.equal(await refused('network-security'), '404 ResourceNotFound');
    assert.equal(await refused('cad-basics/virtualMachines/1'), '400 NotTemplateVirtualMachine');
    azure.change(`${labServices}/labs/cad-basics`, { provisioningState: 'Failed' });
    assert.equal(await refused('cad-basics'), '409 Conflict');
    const nameless = await azure.send('POST', `${springTerm}/saveImage`, {
      labVirtualMachineId: `${linux}/virtualMachines/0`,
    });
    assert.equal(code(nameless), '400 InvalidRequestContent');
    const bootcamp = { name: 'x', labVirtualMachineId: `${labServices}/labs/python-bootcamp/virtualMachines/0` };
    const without = await azure.send('POST', `${labServices}/labPlans/summer-school/saveImage`, bootcamp);
    assert.equal(code(without), '400 SharedGalleryNotAttached');
    const nowhere = await azure.send('POST', `${labServices}/labPlans/winter-term/saveImage`, bootcamp);
    assert.equal(code(nowhere), '404 ResourceNotFound');
    azure.sample.world.registrations = {};
    assert.equal(await refused('cad-basics'), '409 MissingSubscriptionRegistration');
    azure.sample.world.denyRules = [{ action: 'Microsoft.LabServices/labPlans/saveImage/action', scope: academy }];
    assert.equal(await refused('cad-basics'), '403 AuthorizationFailed');
    assert.deepEqual(await azure.problems(), []);
  });

  const failures: [what: string, code: string, name: string, plant: (azure: LabDriver) => void][] = [
    ['an invalid image name', 'InvalidParameter', 'my image', () => undefined],
    ['a definition that does not match', 'SharedImageMismatch', 'classroom-ubuntu', () => undefined],
    ['a deleted gallery', 'SharedGalleryNotFound', 'course', ({ sample: { world } }) => void world.delete(gallery)],
    [
      'a gallery on which it has no role',
      'SharedGalleryAccessDenied',
      'course',
      ({ sample: { world } }) => {
        for (const { id } of world.list('Microsoft.Authorization/roleAssignments', gallery)) world.delete(id);
      },
    ],
    [
      'an exhausted quota',
      'OperationNotAllowed',
      'course',
      ({ sample: { world } }) => {
        world.quotas = { GalleryImageVersion: 3 };
      },
    ],
    [
      'a fault',
      'DiskCopyFailed',
      'course',
      ({ sample: { world } }) => {
        world.faults = [{ kind: 'operation', url: 'intro-to-linux', code: 'DiskCopyFailed', message: 'No.' }];
      },
    ],
  ];
  for (const [what, expected, name, plant] of failures) {
    it(`fails after four minutes with ${what}, and reports it on plan, lab and VM`, async () => {
      const azure = new LabDriver();
      plant(azure);
      const { status, headers } = await save(azure, linux, name);
      assert.equal(status, 202);
      azure.sample.advance(4 * minute);
      const result = await azure.get(headers['operation-location'] ?? '');
      assert.deepEqual([result.status, result.error.code], ['Failed', expected]);
      for (const id of [springTerm, linux, `${linux}/virtualMachines/0`]) {
        const { properties } = await azure.get(id);
        assert.equal(properties['provisioningState'], 'Succeeded');
        const error = properties['resourceOperationError'] as { code: string; action: string };
        assert.deepEqual([error.code, error.action], [expected, 'SaveImage']);
      }
      azure.sample.advance(10 * minute);
      assert.equal((await azure.send('GET', `${gallery}/images/course`)).status, 404);
      assert.deepEqual(await azure.problems(), []);
    });
  }

  it('exports two labs of a plan in parallel, but no lab or definition twice', async () => {
    const azure = new LabDriver();
    assert.equal((await save(azure, linux)).status, 202);
    assert.equal(code(await save(azure, linux, 'another')), '409 Conflict');
    assert.equal(code(await save(azure, `${labServices}/labs/cad-basics`)), '409 Conflict');
    assert.equal((await save(azure, `${labServices}/labs/cad-basics`, 'cad-course')).status, 202);
    azure.sample.advance(11 * minute);
    const made = (await azure.get(`${gallery}/images`)).value.map(({ name }: Body) => name);
    assert.ok(made.includes('linux-course') && made.includes('cad-course'));
  });

  it('completes an export whose response was lost', async () => {
    const azure = new LabDriver();
    azure.sample.world.faults = [{ kind: 'dropAfter', url: '/saveImage', count: 1 }];
    await save(azure, linux);
    azure.sample.advance(11 * minute);
    assert.deepEqual(await versions(azure, newImage), ['1.0.0 Succeeded']);
  });

  it('keeps the last error until the next successful export', async () => {
    const azure = new LabDriver();
    const lab = `${labServices}/labs/game-design`;
    const error = (await azure.get(lab)).properties['resourceOperationError'] as { action: string };
    assert.equal(error.action, 'SaveImage');
    assert.equal((await save(azure, lab, 'game-design')).status, 202);
    azure.sample.advance(11 * minute);
    for (const id of [lab, `${lab}/virtualMachines/0`]) {
      assert.equal((await azure.get(id)).properties['resourceOperationError'], undefined);
    }
  });
});
