import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

interface Region {
  readonly name: string;
  readonly regionalReplicaCount: number;
}

async function regionsOf(id: string): Promise<readonly string[]> {
  const profile = (await azureHas(id)).properties?.['publishingProfile'] as {
    readonly targetRegions: readonly Region[];
  };
  return profile.targetRegions.map(({ name, regionalReplicaCount }) => `${name} ${regionalReplicaCount}`);
}

describe('Target regions', () => {
  useSampleAzure();
  const { quickInput: ask, review } = hands;
  const version = `${sampleIds.rhel9}/versions/9.6.0`;
  const title = 'Edit Target Regions of golden_images\\rhel-9-base\\9.6.0';

  commandSuite('editRegions', ({ does, refuses }) => {
    does('adds one target region and removes another without changing the rest', async () => {
      const before = await regionsOf(version);
      const ended = run('editRegions', version);
      await ask.titled(`${title} (1/3)`);
      await ask.answerable();
      await ask.toggle('UK South', 'Sweden Central');
      await ask.confirm();
      await ask.titled(`${title} (2/3)`);
      await ask.answerable();
      await ask.confirm();
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$|is ready/);
      const kept = before.filter(one => !one.startsWith('UK South'));
      assert.deepEqual([...(await regionsOf(version))].sort(), [...kept, 'Sweden Central 1'].sort());
    });

    refuses('refuses to remove the home region', async () => {
      const ended = run('editRegions', version);
      await ask.titled(`${title} (1/3)`);
      await ask.answerable();
      await ask.toggle('East US 2');
      await ask.confirm();
      await ask.titled(`${title} (2/3)`);
      await ask.answerable();
      assert.match((await ask.labels()).join(), /East US 2/);
      await ask.cancel();
      await ended;
      assert.match((await regionsOf(version)).join(), /East US 2 3/);
    });

    refuses('refuses more replicas than a region can have', async () => {
      const before = await regionsOf(version);
      const ended = run('editRegions', version);
      await ask.titled(`${title} (1/3)`);
      await ask.answerable();
      await ask.confirm();
      await ask.titled(`${title} (2/3)`);
      await ask.answerable();
      await ask.choose('East US 2');
      await ask.answer('101');
      await ask.says(/100/);
      await ask.cancel();
      await ended;
      assert.deepEqual(await regionsOf(version), before);
    });
  });

  commandSuite('retryFailedRegions', ({ does, refuses }) => {
    does('retries the failed region and leaves the other regions as they were', async () => {
      const before = await regionsOf(sampleIds.failedVersion);
      const ended = run('retryFailedRegions', sampleIds.failedVersion);
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$|is ready/);
      assert.deepEqual([...(await regionsOf(sampleIds.failedVersion))].sort(), [...before].sort());
      assert.equal((await azureHas(sampleIds.failedVersion)).properties?.['provisioningState'], 'Succeeded');
    });

    refuses('refuses a version without failed regions', async () => {
      const ended = run('retryFailedRegions', version);
      assert.match(
        await review.refusal(),
        /Can't run yet: No region of golden_images\\rhel-9-base\\9\.6\.0 has failed\./,
      );
      await review.leave();
      await ended;
    });
  });
});
