import assert from 'node:assert/strict';
import { addLabs, crowdedPlan, savedWorld, worldWithLabs } from '../../support/worldWithLabs';
import { LabDriver, gallery, labServices, minute } from './labDriver';

describe('Sample Azure: a lab plan with many labs', () => {
  it('runs 40 exports in parallel, each into its own image', async () => {
    const azure = new LabDriver({ saved: savedWorld(worldWithLabs(40)) });
    const labs = (await azure.get(`${labServices}/labs`)).value.filter(({ name }) => name.startsWith('course-'));
    assert.equal(labs.length, 40);
    for (const { id, name } of labs) {
      const body = { name, labVirtualMachineId: `${id}/virtualMachines/0` };
      assert.equal((await azure.send('POST', `${crowdedPlan}/saveImage`, body)).status, 202);
    }
    azure.sample.advance(11 * minute);
    for (const { name } of labs) {
      const { properties } = await azure.get(`${gallery}/images/${name}/versions/1.0.0`);
      assert.equal(properties['provisioningState'], 'Succeeded');
    }
  });

  it('adds a lab that is in another state', async () => {
    const azure = new LabDriver();
    const [, second = ''] = addLabs(azure.sample.world, 3, at => (at === 1 ? { provisioningState: 'Locked' } : {}));
    assert.equal((await azure.get(second)).properties['provisioningState'], 'Locked');
  });
});
