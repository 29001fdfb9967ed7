import assert from 'node:assert/strict';
import { askCleanUp } from '../../../src/wizards/cleanUp/askCleanUp';
import { askShare } from '../../../src/wizards/gallery/askShare';
import { goldenImages } from '../../support/goldenImages';
import { enter, queuePrompter } from '../../support/queuePrompter';

async function world() {
  const { services, gallery, galleries, definitions } = await goldenImages();
  const counted = await Promise.all(
    definitions.map(async definition => ({ definition, versions: await services.reader.versions(definition.id) })),
  );
  const [largest] = counted.sort((a, b) => b.versions.length - a.versions.length);
  assert.ok(largest && largest.versions.length > 2);
  return { services, gallery, galleries, ...largest };
}

describe('Clean Up Versions', () => {
  it('says of every version why it goes or stays, and takes what is ticked', async () => {
    const { services, definition, versions } = await world();
    const prompter = queuePrompter([
      'Keep the newest',
      '1',
      'Older than (days)',
      '0',
      'Include failed versions',
      enter,
      enter,
      enter,
    ]);
    const asked = await askCleanUp([definition], { ...services, prompter });
    const choices = prompter.asked.find(({ question }) => question.startsWith('Versions to delete'))?.choices ?? [];
    assert.equal(choices.length, versions.length);
    assert.ok(choices.every(({ description }) => /^(delete|keep): ./.test(description ?? '')));
    const going = choices.filter(({ picked }) => picked).length;
    assert.equal(asked?.decision.plan.changes.length, going);
    assert.equal(asked.log.split('\n').filter(line => line.startsWith('delete')).length, going);
  });

  it('never offers the last healthy version', async () => {
    const { services, definition } = await world();
    const prompter = queuePrompter([enter, enter, enter]);
    await askCleanUp([definition], { ...services, prompter });
    const choices = prompter.asked[1]?.choices ?? [];
    assert.ok(
      choices.some(({ description, refusal }) => description?.includes('newest healthy') && refusal !== undefined),
    );
  });
});

describe('Share Gallery', () => {
  it('says why a private gallery cannot be shared', async () => {
    const { services, gallery } = await world();
    const sharing = await services.reader.gallerySharing(gallery.id);
    assert.ok(sharing);
    const prompter = queuePrompter([enter]);
    await assert.rejects(askShare(gallery, sharing, { ...services, prompter }), /offers nothing to take/);
    const refusals = prompter.asked[0]?.choices.map(({ refusal }) => refusal);
    assert.ok(refusals?.every(Boolean));
  });

  it('adds a subscription to a gallery that was made for it', async () => {
    const { services, galleries } = await world();
    const gallery = galleries.find(({ permissions }) => permissions === 'Groups');
    if (!gallery) assert.fail('Sample Azure has a gallery that is shared directly');
    const sharing = await services.reader.gallerySharing(gallery.id);
    assert.ok(sharing);
    const id = '12345678-1234-4234-8234-123456789abc';
    const decision = await askShare(gallery, sharing, { ...services, prompter: queuePrompter(['Add', id, '', enter]) });
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'shareGallery');
    assert.deepEqual(change.spec, { operation: 'add', subscriptions: [id], tenants: [] });
  });
});
