import assert from 'node:assert/strict';
import { sourceFromManagedImage } from '../../../src/domain/source/sourceFromManagedImage';
import { pickResources } from '../../../src/wizards/pick/pickResource';
import { askNewVersion } from '../../../src/wizards/version/askNewVersion';
import { askVersions } from '../../../src/wizards/version/versionWizard';
import { goldenImages } from '../../support/goldenImages';
import { edit, enter, escape, queuePrompter, type Asked } from '../../support/queuePrompter';

/** Regions as requests write them. */
const asInRequests = /\b(eastus2?|westus[23]?|centralus|northeurope|westeurope|uksouth|southeastasia)\b/;

function textsOf(asked: readonly Asked[]): string[] {
  return asked.flatMap(({ choices }) =>
    choices.flatMap(({ label, description = '', detail = '', refusal = '' }) => [label, description, detail, refusal]),
  );
}

describe('Region names in lists', () => {
  it('are those of the Azure portal, whatever is asked', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ name }) => name === 'rhel-9-base') ?? assert.fail();
    const { items } = await services.store.loadManagedImages();
    const image = items.find(({ name }) => name === 'rhel-9-hardened') ?? assert.fail();
    const clone = queuePrompter([enter, enter, edit('replicas'), enter, edit('options'), enter, enter]);
    await askVersions([sourceFromManagedImage(image)], { ...services, prompter: clone });
    clone.done();
    const asked: Asked[] = clone.asked.filter(({ question }) => !question.startsWith('Regions'));
    for (const kind of ['Managed image', 'Virtual machine', 'Image version']) {
      const prompter = queuePrompter([kind, escape]);
      await askNewVersion(gallery, definition, { ...services, prompter });
      asked.push(...prompter.asked);
    }
    const picker = queuePrompter([escape]);
    const kinds = ['gallery', 'definition', 'version', 'managedImage', 'virtualMachine', 'labPlan', 'lab'] as const;
    await pickResources({ title: 'Do It', kinds }, { ...services, prompter: picker });
    const texts = textsOf([...asked, ...picker.asked]);
    assert.ok(texts.some(text => text.includes('East US 2')));
    assert.deepEqual(
      texts.filter(text => asInRequests.test(text)),
      [],
    );
  });
});
