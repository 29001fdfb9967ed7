import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { hands } from '../fixture/hands';
import { useOwnAzure } from '../fixture/useOwnAzure';

const forLabs = ['Attach Gallery to Lab Plan…', 'Why Is This Image Missing in Labs?', 'Create Lab from Image…'];

describe('Lab commands in the Galleries view', () => {
  const own = useOwnAzure();
  before(() => hands.labs.close());

  /** The lab commands in the menu of a row. */
  async function offered(...path: string[]): Promise<string[]> {
    return (await hands.galleries.menuOf(...path)).filter(entry => forLabs.includes(entry));
  }

  it('offers lab commands from the start and queries Lab Services only when a gallery is expanded', async () => {
    const asked: string[] = [];
    own.azure().answerInstead = ({ url, body }) => {
      if (/labservices/i.test(`${url} ${body ?? ''}`)) asked.push(url);
      return undefined;
    };
    await own.setPrincipal();
    assert.deepEqual(await offered('golden_images'), ['Attach Gallery to Lab Plan…']);
    assert.deepEqual(asked, []);
    const ofImages = ['Why Is This Image Missing in Labs?', 'Create Lab from Image…'];
    assert.deepEqual(await offered('golden_images', 'rhel-9-base'), ofImages);
    assert.deepEqual(await offered('golden_images', 'rhel-9-base', '9.2.0'), ofImages);
    assert.equal(asked.length, 2);
  });

  it('hides lab commands when there are no lab plans or classic lab accounts', async () => {
    const { world } = own.azure().sample;
    for (const { id } of [...world.all()]) if (/\/Microsoft\.LabServices\//i.test(id)) world.delete(id);
    await own.setPrincipal();
    await hands.galleries.read('golden_images', 'rhel-9-base');
    await eventually(
      'no lab commands in the menu',
      async () => (await offered('golden_images', 'rhel-9-base')).length === 0 || undefined,
    );
    assert.deepEqual(await offered('golden_images'), []);
  });
});
