import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { arriveInSampleAzure, useSampleAzure } from '../fixture/useSampleAzure';
import { academyImages, labServices } from './labIds';
import { showLabsOnly } from './showLabsOnly';

const spring = `${labServices}/labPlans/spring-term`;
const summer = `${labServices}/labPlans/summer-school`;
const account = `${labServices}/labaccounts/academy-classic`;

describe('Galleries of lab plans', () => {
  useSampleAzure();
  before(showLabsOnly);
  const { quickInput: ask, review } = hands;
  const galleryOf = async (id: string): Promise<unknown> => (await azureHas(id)).properties?.['sharedGalleryId'];

  commandSuite('attachGallery', ({ does, refuses }) => {
    does('attaches the chosen gallery to a lab plan and shows its images', async () => {
      const ended = run('attachGallery', summer);
      await ask.titled('Attach Gallery to summer-school (1/2)');
      await ask.choose('academy_images');
      await review.run();
      await ended;
      await hands.notifications.read('Attach gallery academy_images to summer-school: done.');
      assert.equal(await galleryOf(summer), academyImages);
      await hands.labs.reads(['summer-school', 'Images'], /^0 of 8 enabled$/);
    });

    refuses('refuses a gallery of another tenant and one that is already attached', async () => {
      const ended = run('attachGallery', spring);
      await ask.answerable();
      assert.match(await ask.describe('golden_images'), /a different tenant than spring-term/);
      assert.match(await ask.describe('academy_images'), /already attached/);
      await ask.cancel();
      await ended;
    });

    refuses('refuses a resource that is neither a lab plan nor a lab account', async () => {
      assert.match(
        await said('attachGallery', sampleIds.rhel9),
        /^Attach Gallery to Lab Plan works on lab plans, classic lab accounts, and galleries, not on golden_images\\rhel-9-base\./,
      );
    });
  });

  commandSuite('enableLabImages', ({ does, refuses }) => {
    const stateOf = async (name: string): Promise<unknown> =>
      (await azureHas(`${spring}/images/${name}`)).properties?.['enabledState'];

    does('enables the images that were checked and disables those that were unchecked', async () => {
      const ended = run('enableLabImages', spring);
      await ask.titled('Enable Images for spring-term (1/2)');
      await ask.answerable();
      await ask.toggle('classroom-ubuntu');
      await ask.toggle('robotics-lab');
      await ask.confirm();
      await review.run();
      await ended;
      await hands.notifications.read('Images for spring-term: enable 1, disable 1: done.');
      assert.deepEqual([await stateOf('classroom-ubuntu'), await stateOf('robotics-lab')], ['Enabled', 'Disabled']);
      await showLabsOnly();
      await hands.labs.reads(['spring-term', 'Images', 'classroom-ubuntu'], /^enabled/);
      await hands.labs.reads(['spring-term', 'Images', 'robotics-lab'], /^disabled/);
    });

    does('preselects the images that are selected in the view', async () => {
      await hands.labs.select('academy-classic', 'Images', 'classroom-ubuntu');
      const ended = run('enableLabImages');
      await ask.titled('Enable Images for academy-classic (1/2)');
      await ask.ticked('classroom-ubuntu');
      await ask.confirm();
      await review.run();
      await ended;
      await hands.notifications.read('Enable image classroom-ubuntu for academy-classic: done.');
      const { properties } = await azureHas(`${account}/sharedimages/classroom-ubuntu`);
      assert.equal(properties?.['EnableState'], 'Enabled');
    });

    refuses('refuses to run when no image changes', async () => {
      const ended = run('enableLabImages', spring);
      await ask.answerable();
      await ask.confirm();
      assert.match(await review.refusal(), /already enabled for spring-term/);
      await review.leave();
      await ended;
    });

    refuses('refuses a lab plan that does not exist', async () => {
      assert.match(
        await said('enableLabImages', `${labServices}/labPlans/winter-term`),
        /^Couldn't find winter-term\./,
      );
    });
  });

  commandSuite('detachGallery', ({ does, refuses }) => {
    before(async () => {
      await arriveInSampleAzure(600);
      await showLabsOnly();
    });

    does('detaches the gallery of a lab plan from the menu of its row', async () => {
      await hands.labs.chooseFromMenu(['spring-term', 'academy_images'], 'Detach Gallery from Lab Plan…');
      await review.run();
      await hands.notifications.read('Detach the gallery from spring-term: done.');
      assert.equal(await galleryOf(spring), undefined);
      await hands.labs.read('spring-term', 'No gallery');
    });

    does('detaches the gallery of a classic lab account from the menu of its row', async () => {
      await hands.labs.chooseFromMenu(['academy-classic', 'academy_images'], 'Detach Gallery from Lab Plan…');
      await review.run();
      await hands.notifications.read('Detach the gallery from academy-classic: done.');
      await hands.labs.read('academy-classic', 'No gallery');
    });

    refuses('refuses a lab plan without an attached gallery', async () => {
      const ended = run('detachGallery', summer);
      assert.match(await review.refusal(), /summer-school has no attached gallery\./);
      await review.leave();
      await ended;
    });
  });
});
