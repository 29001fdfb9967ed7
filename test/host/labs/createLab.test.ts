import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';
import { academyImages, labServices } from './labIds';

const classroom = `${academyImages}/images/classroom-windows-11`;
const made = `${labServices}/labs/Windows-for-all`;

describe('Creating labs from images', () => {
  useSampleAzure();
  const { quickInput: ask, review } = hands;
  const title = (step: number): string => `Create Lab from classroom-windows-11 (${step}/11)`;

  commandSuite('createLab', ({ does, refuses }) => {
    does('creates a draft lab and asks for its password when the plan starts', async () => {
      const ended = run('createLab', classroom);
      await ask.titled(/^Create Lab from classroom-windows-11 \(1\/\d+\)$/);
      await ask.choose('spring-term');
      await ask.titled(title(2));
      await ask.answer('Windows for all');
      await ask.titled(title(3));
      await ask.confirm();
      for (const step of [4, 5, 6]) {
        await ask.titled(title(step));
        await ask.answerable();
        await ask.confirm();
      }
      await ask.titled(title(7));
      await ask.answer('2');
      await ask.titled(title(8));
      await ask.confirm();
      await ask.titled(title(9));
      await ask.confirm();
      await ask.titled(title(10));
      await ask.answerable();
      await ask.confirm();
      await review.run();
      await ask.titled('Create lab Windows for all');
      await ask.answer('Harborline-2026');
      await ended;
      await hands.notifications.read('Create lab Windows for all: done.');
      const { properties } = await azureHas(made);
      assert.equal(properties?.['state'], 'Draft');
      assert.equal(properties['labPlanId'], `${labServices}/labPlans/spring-term`);
      assert.deepEqual(await hands.notifications.buttons('Create lab Windows for all: done.'), ['Publish Lab…']);
    });

    does('uses the lab plan or lab account of the image that it was opened on', async () => {
      for (const owner of ['labPlans/spring-term/images', 'labaccounts/academy-classic/sharedimages']) {
        const ended = run('createLab', `${labServices}/${owner}/forensics-lab`);
        await ask.titled(/^Create Lab from forensics-lab \(1\/\d+\)$/);
        await ask.says(/^Title of the lab, as students see it/);
        await ask.cancel();
        await ended;
      }
    });

    refuses("refuses a lab plan with another gallery attached and an image that labs don't offer", async () => {
      const fromImage = run('createLab', classroom);
      await ask.answerable();
      assert.match(
        await ask.describe('port-training'),
        /isn't attached to it\. Attached: edge_fleet\. Copy the image version there/,
      );
      await ask.cancel();
      await fromImage;
      const fromPlan = run('createLab', `${labServices}/labPlans/spring-term`);
      await ask.answerable();
      assert.match(await ask.describe('cad-workstation'), /isn't offered for labs/);
      await ask.cancel();
      await fromPlan;
    });

    refuses('refuses an image that no longer exists', async () => {
      assert.match(await said('createLab', `${academyImages}/images/none`), /^Couldn't find .*none\./);
    });
  });

  commandSuite('publishLab', ({ does, refuses }) => {
    does("publishes a draft lab after warning that this can't be undone", async () => {
      const ended = run('publishLab', made);
      assert.match(await review.text(), /can't be undone/);
      await review.run();
      await ended;
      await hands.notifications.read('Publish lab Windows for all: done.');
      assert.equal((await azureHas(made)).properties?.['state'], 'Published');
    });

    refuses('refuses a lab that is already published and a resource that is not a lab', async () => {
      const ended = run('publishLab', `${labServices}/labs/cad-basics`);
      assert.match(await review.refusal(), /Can't run yet: CAD basics is already published/);
      await review.leave();
      await ended;
      assert.match(await said('publishLab', sampleIds.rhel9), /works on labs, not on/);
    });
  });
});
