import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { shownText } from '../fixture/shownText';
import { useSampleAzure } from '../fixture/useSampleAzure';
import { academyImages, labServices } from './labIds';

const lab = (name: string): string => `${labServices}/labs/${name}`;

describe('Exports of lab templates', () => {
  useSampleAzure();
  const { quickInput: ask, review } = hands;

  commandSuite('exportLabTemplate', ({ does, refuses }) => {
    does('saves a lab template as a new image and offers the next steps', async () => {
      const ended = run('exportLabTemplate', lab('intro-to-linux'));
      await ask.titled('Export Template of Introduction to Linux to Gallery (1/3)');
      await ask.choose('New image…');
      await ask.titled('Export Template of Introduction to Linux to Gallery (2/3)');
      await ask.type('linux 101');
      assert.match(await ask.says(/Try /), /Try "linux-101"\.$/);
      await ask.answer('linux-101');
      await review.run();
      await ended;
      const done =
        'Export the template of Introduction to Linux: done. academy_images\\linux-101\\1.0.0 is in the gallery, in one region.';
      await hands.notifications.read(done);
      const buttons = await hands.notifications.buttons(done);
      assert.deepEqual(buttons, ['Show Image', 'Replicate…', 'Enable…', 'Create Lab…']);
      const version = await azureHas(`${academyImages}/images/linux-101/versions/1.0.0`);
      assert.equal(version.properties?.['provisioningState'], 'Succeeded');
      await hands.notifications.press(done, 'Replicate…');
      assert.match(await review.text(), /UK West/);
      await ask.cancel();
    });

    does('saves a lab template as a new version of the image that the lab was created from', async () => {
      const taken = `${academyImages}/images/forensics-lab/versions/1.0.3`;
      const ended = run('exportLabTemplate', lab('digital-forensics'));
      await ask.titled(/\(1\/\d\)$/);
      await ask.choose('New version of forensics-lab');
      await review.run();
      await ended;
      await hands.notifications.read('forensics-lab\\1.0.3 is in the gallery, in one region.');
      assert.equal((await azureHas(taken)).name, '1.0.3');
    });

    refuses('refuses a lab in a different region than its lab plan at the first question', async () => {
      const started = async () => (await hands.activity.rows()).map(({ label }) => label);
      const before = await started();
      const ended = run('exportLabTemplate', lab('drone-piloting'));
      await ask.titled(/\(1\/\d\)$/);
      await ask.answerable();
      assert.match(await ask.describe('New image…'), /exports only within one region/);
      await ask.cancel();
      await ended;
      assert.deepEqual(await started(), before);
    });

    refuses('refuses a resource that is not a lab', async () => {
      assert.match(
        await said('exportLabTemplate', sampleIds.rhel9),
        /works on labs, not on golden_images\\rhel-9-base/,
      );
    });
  });

  commandSuite('replicateToGeography', ({ does, refuses }) => {
    const version = `${academyImages}/images/forensics-lab/versions/1.0.2`;

    does('replicates a version to the other regions of its geography', async () => {
      const ended = run('replicateToGeography', version);
      await review.run();
      await ended;
      await hands.notifications.read('Replicate academy_images\\forensics-lab\\1.0.2 to United Kingdom: done.');
      const profile = (await azureHas(version)).properties?.['publishingProfile'] as {
        targetRegions: { name: string }[];
      };
      assert.deepEqual(
        profile.targetRegions.map(({ name }) => name.toLowerCase().replaceAll(' ', '')),
        ['uksouth', 'ukwest'],
      );
    });

    refuses('refuses a version that is already in every region of its geography', async () => {
      const ended = run('replicateToGeography', version);
      assert.match(await review.refusal(), /Can't run yet: /);
      await review.leave();
      await ended;
    });
  });

  commandSuite('rescueLabImages', ({ does, refuses }) => {
    does('exports what it can from a lab plan in one operation and reports on every lab', async () => {
      const ended = run('rescueLabImages', `${labServices}/labPlans/spring-term`);
      await ask.titled('Rescue Lab Images (1/3)');
      await ask.answerable();
      await ask.confirm();
      await ask.titled('Rescue Lab Images (2/3)');
      await ask.answerable();
      await ask.choose('CAD basics');
      await ask.asksForText();
      await ask.answer('cad-spring');
      await ask.answerable();
      await ask.choose('Game design');
      await ask.asksForText();
      await ask.answer('');
      await ask.answerable();
      await ask.choose('Continue');
      await review.run();
      await ended;
      const done = /Rescue the images of \d labs: \d exported\./;
      await hands.notifications.read(done);
      assert.equal((await azureHas(`${academyImages}/images/cad-spring/versions/1.0.0`)).name, '1.0.0');
      await hands.notifications.press(done, 'Show Report');
      const report = (await shownText()).getText();
      assert.match(report, /^## Exported \(\d\)\n\n- \*\*CAD basics\*\* · academy_images\\cad-spring\\1\.0\.0 ·/m);
      assert.match(report, /^- \*\*Game design\*\* · .*\n {2}- Excluded by you\.$/m);
      assert.match(report, /^- \*\*Exam room\*\* · .*\n {2}- Exam room is locked/m);
    });

    refuses('refuses to continue when no lab can be exported, but still offers the report', async () => {
      const ended = run('rescueLabImages', `${labServices}/labPlans/summer-school`);
      await ask.titled('Rescue Lab Images (1/3)');
      await ask.answerable();
      await ask.confirm();
      await ask.titled('Rescue Lab Images (2/3)');
      await ask.answerable();
      assert.match(await ask.describe('Continue'), /No labs can be exported/);
      await ask.choose('Report as CSV');
      await ended;
      assert.match((await shownText()).getText(), /^lab,result,.*\r?\nPython bootcamp,notExportable,/);
    });
  });

  commandSuite('showRescueReport', ({ does, refuses }) => {
    does('opens the report of the last rescue in the chosen format', async () => {
      const ended = run('showRescueReport');
      await ask.choose('CSV');
      await ended;
      assert.match((await shownText()).getText(), /^CAD basics,exported,academy_images,cad-spring,1\.0\.0,/m);
    });

    refuses('refuses when nothing has been rescued', async () => {
      await run('clearOperations');
      assert.equal(
        await said('showRescueReport'),
        'Activity has no rescue of lab images. Run Rescue Lab Images first.',
      );
    });
  });
});
