import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { useOwnAzure } from '../fixture/useOwnAzure';

const lab =
  '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-edge-prod' +
  '/providers/Microsoft.LabServices/labs/crane-operators';
const version = `${sampleIds.rhel9}/versions/9.3.0`;

describe('Failed operations', () => {
  const own = useOwnAzure();
  const { activity, plan, quickInput: ask, review } = hands;
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

    does('asks the questions of an export again, from the row that failed', async () => {
      own.azure().sample.world.faults.push({
        ...({ kind: 'error', method: 'POST', url: '/saveImage', count: 1 } as const),
        ...{ status: 400, code: 'SharedGalleryNotFound', message: 'The gallery is gone.' },
      });
      const ended = run('exportLabTemplate', lab);
      await ask.choose('New image…');
      await ask.answer('cranes');
      await review.run();
      await ended;
      await activity.reads(['Export the template of Crane operators'], 'failed after');
      await activity.chooseFromMenu(['Export the template of Crane operators'], 'Open');
      await plan.became('failed');
      await plan.retry('crane-operators');
      await ask.titled('Export Template of Crane operators to Gallery (1/3)');
      await ask.cancel();
    });

    refuses('refuses when nothing has failed', async () => {
      assert.match(await said('retryOperation', 'no such operation'), /^Nothing in this operation has failed/);
    });
  });
});
