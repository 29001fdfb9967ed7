import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { tabs } from '../fixture/shownText';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { rhel970 } = sampleIds;

describe('Entering and leaving Sample Azure', () => {
  useSampleAzure();
  const { activityBar, galleries, quickInput: ask, review } = hands;
  const excluded = async () => {
    const { publishingProfile } = (await azureHas(rhel970)).properties ?? {};
    return (publishingProfile as { readonly excludeFromLatest?: boolean } | undefined)?.excludeFromLatest;
  };

  commandSuite('leaveSampleAzure', ({ does, refuses }) => {
    does('closes everything from Sample Azure and shows the welcome view', async () => {
      await run('showReplication', rhel970);
      await hands.replication.read();
      await run('leaveSampleAzure');
      await galleries.welcomes('Sign In to Azure');
      await galleries.lacks('golden_images');
      assert.deepEqual(tabs(), []);
    });

    does('takes the filter, the title, the badge, documents and an open question with it', async () => {
      await run('useSampleAzure');
      await galleries.read('golden_images', 'ubuntu-22.04-base', '1.6.0');
      await activityBar.counts(3);
      await run('filter', 'rhel');
      await galleries.says('Filtered by rhel');
      assert.match(await galleries.heading(), /Sample Azure/);
      await run('viewProperties', rhel970);
      const asked = run('setEndOfLife', rhel970);
      await ask.titled(/End of Life/);
      await run('leaveSampleAzure');
      await asked;
      await galleries.welcomes('Sign In to Azure');
      assert.doesNotMatch(await galleries.heading(), /Sample Azure/);
      await activityBar.counts(0);
      assert.deepEqual(tabs(), []);
      await galleries.saysNothing();
    });

    refuses('changes nothing when Sample Azure is not open', async () => {
      await run('leaveSampleAzure');
      await galleries.welcomes('Explore with Sample Azure');
      assert.equal((await azureHas(rhel970)).error?.code, 'SubscriptionOutOfReach');
    });
  });

  commandSuite('useSampleAzure', ({ does, refuses }) => {
    does('shows the galleries of the sample company', async () => {
      await run('useSampleAzure');
      for (const name of ['academy_images', 'golden_images', 'ml_images']) await galleries.read(name);
    });

    does('opens no overview but the first time', async () => {
      assert.deepEqual(tabs(), []);
      await run('leaveSampleAzure');
      await run('useSampleAzure');
      assert.deepEqual(tabs(), []);
    });

    refuses('keeps changes made in Sample Azure when it is entered again', async () => {
      const ended = run('excludeFromLatest', rhel970);
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      await run('useSampleAzure');
      assert.equal(await excluded(), true);
      await run('leaveSampleAzure');
      await run('useSampleAzure');
      assert.equal(await excluded(), true);
    });
  });
});
