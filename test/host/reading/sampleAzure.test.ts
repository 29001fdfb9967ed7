import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { tabs } from '../fixture/shownText';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { rhel970 } = sampleIds;

describe('Sample Azure', () => {
  useSampleAzure();
  const { galleries, quickInput: ask } = hands;
  const excluded = async () => {
    const { publishingProfile } = (await azureHas(rhel970)).properties ?? {};
    return (publishingProfile as { readonly excludeFromLatest?: boolean } | undefined)?.excludeFromLatest;
  };

  commandSuite('leaveSampleAzure', ({ does, refuses }) => {
    does('leaves nothing of it in sight, and offers the two ways in', async () => {
      await run('showReplication', rhel970);
      await hands.replication.read();
      await run('leaveSampleAzure');
      await galleries.welcomes('Sign In to Azure');
      await galleries.lacks('golden_images');
      assert.deepEqual(tabs(), []);
    });

    refuses('to leave what is left already: nothing changes', async () => {
      await run('leaveSampleAzure');
      await galleries.welcomes('Explore with Sample Azure');
      assert.equal((await azureHas(rhel970)).error?.code, 'SubscriptionOutOfReach');
    });
  });

  commandSuite('useSampleAzure', ({ does, refuses }) => {
    does('shows a company and its galleries', async () => {
      await run('useSampleAzure');
      for (const name of ['academy_images', 'golden_images', 'ml_images']) await galleries.read(name);
    });

    refuses('to lose what was changed in it, by leaving and by coming twice', async () => {
      const ended = run('excludeFromLatest', rhel970);
      await ask.answerable();
      await ask.choose('Run');
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
