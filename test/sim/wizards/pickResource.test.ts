import assert from 'node:assert/strict';
import { targetKindOf, type TargetKind } from '../../../src/domain/id/targetKind';
import { pickResources } from '../../../src/wizards/pick/pickResource';
import { enter, escape, queuePrompter } from '../../support/queuePrompter';
import { sampleServices } from '../../support/sampleServices';

describe('pickResources', () => {
  const kinds: readonly TargetKind[] = ['gallery', 'definition', 'version', 'managedImage', 'virtualMachine'];

  for (const kind of kinds) {
    it(`lets the user pick a ${kind}`, async () => {
      const { services } = sampleServices();
      const prompter = queuePrompter([enter]);
      const [id = ''] = await pickResources({ title: 'Do It', kinds: [kind] }, { ...services, prompter });
      assert.equal(targetKindOf(id), kind);
      assert.equal(prompter.asked[0]?.title, 'Do It');
    });
  }

  it('groups the choices by kind, with the newest version first', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter([escape]);
    const query = { title: 'Do It', kinds: ['definition', 'version'] } as const;
    assert.deepEqual(await pickResources(query, { ...services, prompter }), []);
    const choices = prompter.asked[0]?.choices ?? [];
    assert.deepEqual([...new Set(choices.map(({ group }) => group))], ['Image definitions', 'Image versions']);
    const ubuntu = choices
      .map(({ label }) => label)
      .filter(label => /golden_images\\ubuntu-22\.04-base\\\d/.test(label));
    assert.ok(ubuntu.length > 1);
    assert.deepEqual(
      ubuntu,
      [...ubuntu].sort((a, b) => b.localeCompare(a, 'en', { numeric: true })),
    );
  });

  it('offers the previous version first to compare with', async () => {
    const { services } = sampleServices();
    const { items } = await services.reader.allVersions();
    const rhel = items.filter(({ id }) => /golden_images\/images\/rhel-9-base\/versions/i.test(id));
    const [newest, compared, previous] = [...rhel].sort((a, b) =>
      b.name.localeCompare(a.name, 'en', { numeric: true }),
    );
    assert.ok(newest && compared && previous);
    const prompter = queuePrompter([enter]);
    const query = { title: 'Compare', kinds: ['version'], except: compared.id } as const;
    const [id] = await pickResources(query, { ...services, prompter });
    assert.equal(id?.toLowerCase(), previous.id.toLowerCase());
  });

  it('offers only versions in the required state', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter([enter]);
    const query = { title: 'Replace', kinds: ['version'], state: 'Failed' } as const;
    const [id = ''] = await pickResources(query, { ...services, prompter });
    assert.equal((await services.reader.version(id))?.provisioningState, 'Failed');
  });

  it('offers only the selected resources when there are too many', async () => {
    const { services } = sampleServices();
    const { items } = await services.reader.allVersions();
    const two = items.slice(0, 2).map(({ id }) => id.toUpperCase());
    const prompter = queuePrompter([escape]);
    await pickResources({ title: 'Do It', kinds: ['version'] }, { ...services, prompter }, two);
    assert.equal(prompter.asked[0]?.choices.length, 2);
  });

  it('reports that there is nothing to choose from', async () => {
    const { services } = sampleServices();
    const query = { title: 'Do It', kinds: ['version'], state: 'Nowhere' } as const;
    await assert.rejects(
      pickResources(query, { ...services, prompter: queuePrompter([enter]) }),
      /nothing to choose from\. No suitable image versions/,
    );
  });
});
