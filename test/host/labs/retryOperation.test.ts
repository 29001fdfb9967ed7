import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { useOwnAzure } from '../fixture/useOwnAzure';

const version = `${sampleIds.rhel9}/versions/9.3.0`;

describe('Failed operations', () => {
  const own = useOwnAzure();
  const { activity, plan, review } = hands;
  const title = 'Exclude golden_images\\rhel-9-base\\9.3.0 from latest';

  commandSuite('retryOperation', ({ does, refuses }) => {
    does('makes again what failed, from its row in Activity and from its page', async () => {
      own.azure().sample.world.faults.push({
        ...({ kind: 'error', method: 'PATCH', url: '/versions/9.3.0', count: 2 } as const),
        ...{ status: 400, code: 'InvalidParameter', message: 'The version is not known here.' },
      });
      const ended = run('excludeFromLatest', version);
      await review.run();
      await ended;
      await activity.reads([title], 'failed after');

      await activity.chooseFromMenu([title], 'Retry…');
      await review.run();
      await plan.became('failed');

      await plan.press('retry');
      await review.run();
      await plan.became('running');
      own.azure().sample.world.faults.length = 0;
      own.azure().sample.advance(3_600_000);
      await hands.notifications.read(`${title}: done.`);
      const { publishingProfile } = (await azureHas(version)).properties as {
        publishingProfile: { excludeFromLatest: boolean };
      };
      assert.equal(publishingProfile.excludeFromLatest, true);
    });

    refuses('refuses when nothing has failed', async () => {
      assert.match(await said('retryOperation', 'no such operation'), /^Nothing in this operation has failed/);
    });
  });
});
