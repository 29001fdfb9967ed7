import assert from 'node:assert/strict';
import { askCleanUp } from '../../../src/wizards/cleanUp/askCleanUp';
import { askShare } from '../../../src/wizards/gallery/askShare';
import { goldenImages } from '../../support/goldenImages';
import { enter, queuePrompter, type Answer } from '../../support/queuePrompter';

async function world() {
  const { services, sample, gallery, galleries, definitions } = await goldenImages();
  const counted = await Promise.all(
    definitions.map(async definition => ({ definition, versions: await services.reader.versions(definition.id) })),
  );
  const [largest] = counted.sort((a, b) => b.versions.length - a.versions.length);
  assert.ok(largest && largest.versions.length > 2);
  return { services, sample, gallery, galleries, ...largest };
}

describe('Clean Up Versions', () => {
  it('shows why each version is deleted or kept, and deletes the selected ones', async () => {
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
    const selected = choices.filter(({ picked }) => picked).length;
    assert.equal(asked?.decision.plan.changes.length, selected);
    assert.equal(asked.log.split('\n').filter(line => line.startsWith('delete')).length, selected);
  });

  it('deletes no more versions in one run than the rules allow', async () => {
    const { services, definition } = await world();
    const rules: Answer[] = ['Keep the newest', '1', 'Older than (days)', '0', 'Include failed versions'];
    const prompter = queuePrompter([...rules, 'Maximum per run', '1', enter, enter, enter]);
    const asked = await askCleanUp([definition], { ...services, prompter });
    const choices = prompter.asked.find(({ question }) => question.startsWith('Versions to delete'))?.choices ?? [];
    assert.equal(choices.filter(({ picked }) => picked).length, 1);
    assert.ok(choices.some(({ description }) => description?.includes('the limit for one run is reached')));
    assert.equal(asked?.decision.plan.changes.length, 1);
  });

  it('refuses to delete anything where a lock forbids it', async () => {
    const { services, sample, gallery, definition } = await world();
    sample.world.put({
      id: `${gallery.id}/providers/Microsoft.Authorization/locks/keep`,
      name: 'keep',
      type: 'Microsoft.Authorization/locks',
      properties: { level: 'CanNotDelete' },
    });
    const answers: Answer[] = [
      'Keep the newest',
      '1',
      'Older than (days)',
      '0',
      'Include failed versions',
      enter,
      enter,
    ];
    const prompter = queuePrompter([...answers, 'Export As', enter]);
    const asked = await askCleanUp([definition], { ...services, prompter });
    assert.ok(asked);
    assert.ok(asked.decision.plan.changes.length > 0);
    assert.ok(asked.decision.plan.notices.some(({ code }) => code === 'locked'));
  });

  it('refuses to delete the newest healthy version', async () => {
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
  it('shows why a private gallery cannot be shared', async () => {
    const { services, gallery } = await world();
    const sharing = await services.reader.gallerySharing(gallery.id);
    assert.ok(sharing);
    const prompter = queuePrompter([enter]);
    await assert.rejects(askShare(gallery, sharing, { ...services, prompter }), /offers nothing to take/);
    const refusals = prompter.asked[0]?.choices.map(({ refusal }) => refusal);
    for (const refusal of refusals ?? [])
      assert.match(refusal ?? '', /^[^.]+\. [^.]+\.$/, 'the reason, and the way on');
  });

  it('shares a gallery that has group permissions with a subscription', async () => {
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
