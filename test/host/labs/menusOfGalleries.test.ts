import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { hands } from '../fixture/hands';
import { useOwnAzure } from '../fixture/useOwnAzure';

const forLabs = ['Attach Gallery to Lab Plan…', 'Why Is This Image Missing in Labs?', 'Create Lab from Image…'];

describe('What the Galleries view offers for labs', () => {
  const own = useOwnAzure();
  before(() => hands.labs.close());

  /** The entries for labs in the menu of a row. */
  async function offered(...path: string[]): Promise<string[]> {
    return (await hands.galleries.menuOf(...path)).filter(entry => forLabs.includes(entry));
  }

  it('is there although nobody has looked at Lab Services, and asks Azure when a gallery is opened', async () => {
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

  it('is gone where there is neither a lab plan nor a classic lab account', async () => {
    const { world } = own.azure().sample;
    for (const { id } of [...world.all()]) if (/\/Microsoft\.LabServices\//i.test(id)) world.delete(id);
    await own.setPrincipal();
    await hands.galleries.read('golden_images', 'rhel-9-base');
    await eventually(
      'nothing to be offered for labs',
      async () => (await offered('golden_images', 'rhel-9-base')).length === 0 || undefined,
    );
    assert.deepEqual(await offered('golden_images'), []);
  });
});
