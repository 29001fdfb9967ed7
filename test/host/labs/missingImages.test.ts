import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { useOwnAzure } from '../fixture/useOwnAzure';
import { useSampleAzure } from '../fixture/useSampleAzure';
import { academyImages, labServices } from './labIds';
import { showLabsOnly } from './showLabsOnly';

const spring = `${labServices}/labPlans/spring-term`;

describe('Images missing in labs', () => {
  useSampleAzure();
  before(showLabsOnly);
  const { quickInput: ask, review } = hands;

  commandSuite('diagnoseLabImage', ({ does, refuses }) => {
    does('explains why Lab Services hides an image', async () => {
      const ended = run('diagnoseLabImage', `${spring}/images/cad-workstation`);
      await ask.titled('Why Is cad-workstation Missing in Labs?');
      await ask.answerable();
      assert.equal((await ask.labels())[0]?.trim(), 'OS disk size');
      assert.match(await ask.describe('OS disk size'), /256 GB, but labs support up to 128 GB/);
      await ask.cancel();
      await ended;
    });

    does('enables an image with the fix offered for a failed check', async () => {
      const ended = run('diagnoseLabImage', `${academyImages}/images/classroom-ubuntu`);
      await ask.titled(/^Why Is classroom-ubuntu Missing in Labs\? \(1\/2\)$/);
      await ask.choose('spring-term');
      await ask.titled(/\(2\/2\)$/);
      await ask.answerable();
      await ask.itemButton('Image enabled', 'Enable Image');
      await ask.titled('Enable Images for spring-term (1/2)');
      await ask.ticked('classroom-ubuntu');
      await ask.confirm();
      await review.run();
      await ended;
      await hands.notifications.read('Enable image classroom-ubuntu for spring-term: done.');
      const { properties } = await azureHas(`${spring}/images/classroom-ubuntu`);
      assert.equal(properties?.['enabledState'], 'Enabled');
    });

    does('adds the missing target region when the failed check is chosen', async () => {
      const ended = run('diagnoseLabImage', `${spring}/images/robotics-lab`);
      await ask.titled('Why Is robotics-lab Missing in Labs?');
      await ask.answerable();
      await ask.choose('Replicated to the region');
      await review.run();
      await ended;
      await hands.notifications.read(/robotics-lab\\1\.0\.0: done\.$/);
      const { properties } = await azureHas(`${academyImages}/images/robotics-lab/versions/1.0.0`);
      assert.match(JSON.stringify(properties?.['publishingProfile']), /UK South/);
    });

    refuses('refuses a managed image', async () => {
      assert.match(
        await said('diagnoseLabImage', sampleIds.rhelHardened),
        /^Why Is This Image Missing in Labs\? works on image definitions, .*, not on rhel-9-hardened\. Select a supported resource/,
      );
    });
  });
});

describe('Lab Services site', () => {
  useOwnAzure();

  commandSuite('openLabSite', ({ does, refuses }) => {
    refuses('refuses to open the Lab Services site in a custom cloud', async () => {
      assert.match(await said('openLabSite'), /^The Lab Services site is available only in the Azure public cloud/);
    });

    does("explains that the labs of Sample Azure aren't on the Lab Services site", async () => {
      await run('useSampleAzure');
      assert.match(await said('openLabSite'), /^Labs in Sample Azure aren't on the Lab Services site/);
      await run('leaveSampleAzure');
    });
  });
});
