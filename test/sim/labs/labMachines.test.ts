import assert from 'node:assert/strict';
import { LabDriver, academy, code, labServices, minute } from './labDriver';

const lab = `${labServices}/labs/digital-forensics`;
const template = `${lab}/virtualMachines/0`;

describe('Sample Azure: lab VMs', () => {
  it('lists the template, named 0, and the student VMs', async () => {
    const azure = new LabDriver();
    const list = async (filter = ''): Promise<string[]> =>
      (await azure.get(`${lab}/virtualMachines${filter}`)).value.map(
        ({ name, properties }) => `${name} ${String(properties['vmType'])}`,
      );
    assert.deepEqual(await list(), ['0 Template', '1 User', '2 User']);
    assert.deepEqual(await list("?$filter=Properties/VMType eq 'Template'"), ['0 Template']);
    assert.equal(code(await azure.send('GET', `${lab}/virtualMachines?$filter=name eq '0'`)), '400 InvalidFilter');
    assert.equal(code(await azure.send('GET', `${lab}/virtualMachines/9`)), '404 ResourceNotFound');
    assert.deepEqual(await azure.problems(), []);
  });

  it('starts and stops a VM within two minutes', async () => {
    const azure = new LabDriver();
    const state = async (): Promise<unknown> => (await azure.get(template)).properties['state'];
    assert.equal((await azure.send('POST', `${template}/start`)).status, 202);
    assert.equal(await state(), 'Starting');
    assert.equal(code(await azure.send('POST', `${template}/stop`)), '409 Conflict');
    azure.sample.advance(2 * minute);
    assert.equal(await state(), 'Running');
    assert.equal((await azure.send('POST', `${template}/start`)).status, 200);
    await azure.done('POST', `${template}/stop`, undefined, 2 * minute);
    assert.equal(await state(), 'Stopped');
    assert.deepEqual(await azure.problems(), []);
  });

  it('leaves a VM stopped with the error when starting fails', async () => {
    const azure = new LabDriver();
    azure.sample.world.faults = [
      { kind: 'operation', url: 'virtualMachines/0', code: 'AllocationFailed', message: 'Full.' },
    ];
    await azure.done('POST', `${template}/start`, undefined, 2 * minute);
    const { properties } = await azure.get(template);
    assert.equal(properties['state'], 'Stopped');
    assert.deepEqual(properties['resourceOperationError'], {
      timestamp: '2026-03-02T09:02:00Z',
      code: 'AllocationFailed',
      message: 'Full.',
      action: 'Start',
    });
  });

  it('counts the cores of VM sizes against a quota of the region', async () => {
    const azure = new LabDriver();
    const skus = await azure.get(`${academy}/providers/Microsoft.LabServices/skus`);
    assert.ok(skus.value.some(({ name }) => name === 'Classic_Fsv2_2_4GB_128_S_SSD'));
    const usages = await azure.get(`${academy}/providers/Microsoft.LabServices/locations/uksouth/usages`);
    const small = usages.value.map(
      one => one as unknown as { name: { value: string }; currentValue: number; limit: number },
    );
    const family = small.find(({ name }) => name.value === 'standardFSv2Family');
    assert.deepEqual([family?.currentValue, family?.limit], [36, 100]);
    assert.deepEqual(await azure.problems(), []);
  });
});
