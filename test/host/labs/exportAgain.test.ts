import assert from 'node:assert/strict';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { useOwnAzure } from '../fixture/useOwnAzure';

const lab =
  '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-edge-prod' +
  '/providers/Microsoft.LabServices/labs/crane-operators';

describe('Failed exports', () => {
  const own = useOwnAzure();
  const { quickInput: ask, review } = hands;

  commandSuite('exportAgain', ({ does, refuses }) => {
    does('starts a failed export again from its notification and from its row in Activity', async () => {
      own.azure().sample.world.faults.push({
        ...({ kind: 'error', method: 'POST', url: '/saveImage', count: 1 } as const),
        ...{ status: 400, code: 'SharedGalleryNotFound', message: 'The gallery is gone.' },
      });
      const ended = run('exportLabTemplate', lab);
      await ask.choose('New image…');
      await ask.answer('cranes');
      await review.run();
      await ended;
      const title = 'Export the template of Crane operators';
      await hands.notifications.press(`${title} failed: `, 'Export Again…');
      await ask.titled('Export Template of Crane operators to Gallery (1/3)');
      await ask.cancel();
      await hands.activity.chooseFromMenu([title], 'Export Again…');
      await ask.titled('Export Template of Crane operators to Gallery (1/3)');
      await ask.cancel();
    });

    refuses('refuses when Activity has no failed exports', async () => {
      assert.match(await said('exportAgain', 'no such operation'), /^Activity has no failed exports/);
    });
  });
});
