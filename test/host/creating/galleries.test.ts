import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleCompute, sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

describe('Creating galleries and image definitions', () => {
  useSampleAzure();
  const { quickInput: ask, review } = hands;

  commandSuite('createGallery', ({ does, refuses }) => {
    const upToName = async (): Promise<void> => {
      await ask.titled('Create Gallery (1/6)');
      await ask.answerable();
      await ask.choose('Harborline Production');
      await ask.titled('Create Gallery (2/6)');
      await ask.answerable();
      await ask.choose('West Europe');
      await ask.titled('Create Gallery (3/6)');
      await ask.answerable();
      await ask.choose('rg-edge-prod');
      await ask.titled('Create Gallery (4/6)');
    };

    does('creates a gallery with soft delete and direct sharing', async () => {
      const ended = run('createGallery');
      await upToName();
      await ask.answer('port_images');
      await ask.titled('Create Gallery (5/6)');
      await ask.answerable();
      await ask.choose('Soft delete');
      await ask.answerable();
      await ask.choose('Sharing');
      await ask.choose('Direct');
      await ask.answerable();
      await ask.choose('Continue');
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      const { location, properties } = await azureHas(`${sampleCompute.edge}/galleries/port_images`);
      assert.equal(location, 'westeurope');
      assert.deepEqual(properties?.['softDeletePolicy'], { isSoftDeleteEnabled: true });
      assert.equal((properties['sharingProfile'] as { permissions?: string }).permissions, 'Groups');
      await hands.galleries.read('port_images');
    });

    refuses('refuses an invalid gallery name and one that is already taken', async () => {
      const ended = run('createGallery');
      await upToName();
      await ask.answer('port-images');
      await ask.says(/letters, digits/);
      await ask.answer('golden_images');
      await ask.says(/golden_images/);
      await ask.cancel();
      await ended;
      assert.equal((await azureHas(`${sampleCompute.edge}/galleries/port-images`)).error?.code, 'ResourceNotFound');
    });
  });

  commandSuite('createDefinition', ({ does, refuses }) => {
    const title = 'Create Image Definition in golden_images';

    does('creates an image definition from a preset with a description', async () => {
      const ended = run('createDefinition', sampleIds.goldenImages);
      await ask.titled(`${title} (1/5)`);
      await ask.answerable();
      await ask.choose('Linux, generation 2, Trusted launch');
      await ask.titled(`${title} (2/5)`);
      await ask.answer('debian-13-base');
      await ask.titled(`${title} (3/5)`);
      await ask.confirm();
      await ask.titled(/\(4\/5\)$/);
      await ask.answerable();
      await ask.choose('Description');
      await ask.answer('Debian, hardened');
      await ask.answerable();
      await ask.choose('Continue');
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      const { properties } = await azureHas(`${sampleIds.goldenImages}/images/debian-13-base`);
      assert.equal(properties?.['hyperVGeneration'], 'V2');
      assert.equal(properties['osState'], 'Generalized');
      assert.equal(properties['description'], 'Debian, hardened');
      assert.match(JSON.stringify(properties['features']), /TrustedLaunch/);
    });

    refuses('refuses a definition name that is already used in the gallery', async () => {
      const ended = run('createDefinition', sampleIds.goldenImages);
      await ask.titled(`${title} (1/5)`);
      await ask.answerable();
      await ask.choose('Linux, generation 2, Trusted launch');
      await ask.titled(`${title} (2/5)`);
      await ask.answer('rhel-9-base');
      await ask.says(/rhel-9-base/);
      await ask.cancel();
      await ended;
    });
  });
});
