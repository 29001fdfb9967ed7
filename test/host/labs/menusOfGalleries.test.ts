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
    await own.setPrincipal();
    assert.equal(await offers('golden_images'), false);
    assert.deepEqual(asked, []);
    await hands.galleries.read('golden_images', 'rhel-9-base', '9.2.0');
    await eventually('lab commands in the menu', async () => (await offers('golden_images')) || undefined);
    assert.ok(await offers('golden_images', 'rhel-9-base'));
    assert.ok(await offers('golden_images', 'rhel-9-base', '9.2.0'));
    assert.equal(asked.length, 2);
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
