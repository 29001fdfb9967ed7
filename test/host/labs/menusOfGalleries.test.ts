import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { hands } from '../fixture/hands';
import { useOwnAzure } from '../fixture/useOwnAzure';

describe('Lab commands in the Galleries view', () => {
  const own = useOwnAzure();
  before(() => hands.labs.close());

  /** Whether the menu of a row has lab commands. */
  async function offers(...path: string[]): Promise<boolean> {
    return (await hands.galleries.menuOf(...path)).includes('Lab Services');
  }

  it('offers lab commands once there are known to be labs, which is queried only when a gallery is expanded', async () => {
    const asked: string[] = [];
    own.azure().answerInstead = ({ url, body }) => {
      if (/labservices/i.test(`${url} ${body ?? ''}`)) asked.push(url);
      return undefined;
    };
    const { world } = own.azure().sample;
    const [plan] = world.list('Microsoft.LabServices/labPlans');
    const golden = world.list('Microsoft.Compute/galleries').find(({ name }) => name === 'golden_images');
    assert.ok(plan && golden);
    world.put({ ...plan, properties: { ...plan.properties, sharedGalleryId: golden.id } });
    await own.setPrincipal();
    const attaches = async (gallery: string): Promise<boolean> =>
      (await hands.galleries.menuOf(gallery)).includes('Attach Gallery to Lab Plan…');
    assert.equal(await attaches('golden_images'), false);
    assert.deepEqual(asked, []);
    await hands.galleries.read('golden_images', 'rhel-9-base', '9.2.0');
    await eventually('lab commands in the menu', async () => (await attaches('golden_images')) || undefined);
    assert.ok(await offers('golden_images', 'rhel-9-base'));
    assert.ok(await offers('golden_images', 'rhel-9-base', '9.2.0'));
    assert.equal(asked.length, 2);
    await hands.galleries.read('dev_sandbox', 'build-agent-linux');
    assert.ok(!(await offers('dev_sandbox', 'build-agent-linux')), 'this gallery is not attached');
  });

  it('hides lab commands when there are no lab plans or classic lab accounts', async () => {
    const { world } = own.azure().sample;
    for (const { id } of [...world.all()]) if (/\/Microsoft\.LabServices\//i.test(id)) world.delete(id);
    await own.setPrincipal();
    await hands.galleries.read('golden_images', 'rhel-9-base');
    await eventually(
      'no lab commands in the menu',
      async () => !(await offers('golden_images', 'rhel-9-base')) || undefined,
    );
    assert.equal(await offers('golden_images'), false);
  });
});
