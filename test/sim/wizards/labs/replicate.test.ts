import assert from 'node:assert/strict';
import { askReplicateToGeography } from '../../../../src/wizards/region/askReplicateToGeography';
import { enter, queuePrompter } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { gallery } from '../../labs/labDriver';

async function replicate(version: string) {
  const { services } = sampleServices();
  const found = await services.reader.version(`${gallery}/images/${version}`);
  assert.ok(found, version);
  const prompter = queuePrompter([enter]);
  return { decision: await askReplicateToGeography([found], { ...services, prompter }), asked: prompter.asked };
}

describe('Replicate Within Geography', () => {
  it('adds only the other regions of the same geography', async () => {
    const { decision, asked } = await replicate('forensics-lab/versions/1.0.2');
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateVersion');
    assert.deepEqual(
      change.spec.addRegions?.map(({ name, replicaCount }) => [name, replicaCount]),
      [['ukwest', 1]],
    );
    assert.equal(change.spec.removeRegions, undefined);
    assert.match(decision?.plan.title ?? '', /^Replicate academy_images\\forensics-lab\\1\.0\.2 to United Kingdom$/);
    assert.ok(
      asked[0]?.choices.some(({ label }) => /per month|one time/.test(label)),
      'what it costs',
    );
  });
});
