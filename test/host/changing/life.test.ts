import assert from 'node:assert/strict';
import { azureHas } from '../fixture/azure';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { rhel9, rhel970, goldenImages } = sampleIds;
const rhel920 = `${rhel9}/versions/9.2.0`;
const ubuntu22 = `${goldenImages}/images/ubuntu-22.04-base`;

/** The publishing profile of a version in Azure. */
async function publishing(id: string): Promise<Readonly<Record<string, unknown>>> {
  return (await azureHas(id)).properties?.['publishingProfile'] as Readonly<Record<string, unknown>>;
}

describe('Life cycle of image versions', () => {
  useSampleAzure();
  const { quickInput: ask, plan, review } = hands;

  const rowOf = async (name: string): Promise<string> =>
    (await plan.rows()).find(text => text.includes(name)) ?? assert.fail(`The plan has no row ${name}.`);

  commandSuite('setEndOfLife', ({ does, refuses }) => {
    does('sets the end-of-life date and blocks deletion until then', async () => {
      const ended = run('setEndOfLife', rhel920);
      await ask.titled('Set End of Life of golden_images\\rhel-9-base\\9.2.0 (1/3)');
      await ask.answer('2031-06-30');
      await ask.titled('Set End of Life of golden_images\\rhel-9-base\\9.2.0 (2/3)');
      await ask.choose("Can't be deleted before then");
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      const { properties } = await azureHas(rhel920);
      assert.match(String((await publishing(rhel920))['endOfLifeDate']), /^2031-06-30/);
      assert.equal(
        (properties?.['safetyProfile'] as { blockDeletionBeforeEndOfLife?: boolean }).blockDeletionBeforeEndOfLife,
        true,
      );
    });

    refuses('refuses a date that does not exist', async () => {
      const before = await publishing(rhel970);
      const ended = run('setEndOfLife', rhel970);
      await ask.titled('Set End of Life of golden_images\\rhel-9-base\\9.7.0 (1/3)');
      await ask.answer('2031-02-30');
      await ask.says(/^Enter the date as year-month-day, for example 2030-12-31\.$/);
      await ask.cancel();
      await ended;
      assert.deepEqual(await publishing(rhel970), before);
    });
  });

  commandSuite('excludeFromLatest', ({ does, refuses }) => {
    does('shows which version will be latest, then excludes it from latest, as an open comparison shows', async () => {
      await run('compareWithPrevious', rhel970);
      await hands.comparison.headline();
      const ended = run('excludeFromLatest', rhel970);
      assert.match(await review.text(), /9\.6\.0/);
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.equal((await publishing(rhel970))['excludeFromLatest'], true);
      await run('compareWithPrevious', rhel970);
      assert.equal(await hands.comparison.row('Excluded from latest'), 'Excluded from latest no yes');
    });

    refuses('refuses a version that is already excluded from latest', async () => {
      const excluded = `${goldenImages}/images/windows-server-2022/versions/2025.11.0`;
      assert.equal((await publishing(excluded))['excludeFromLatest'], true);
      const ended = run('excludeFromLatest', excluded);
      assert.match(await review.refusal(), /Can't run yet: .*2025\.11\.0 already has these settings\./);
      await review.leave();
      await ended;
    });
  });

  commandSuite('includeInLatest', ({ does, refuses }) => {
    does('includes an excluded version in latest again', async () => {
      const ended = run('includeInLatest', rhel970);
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.equal((await publishing(rhel970))['excludeFromLatest'], false);
    });

    refuses('refuses a version that does not exist', async () => {
      assert.match(await said('includeInLatest', `${rhel9}/versions/9.9.9`), /^Couldn't find .*9\.9\.9\./);
    });
  });

  commandSuite('replaceFailedVersion', ({ does, refuses }) => {
    const failed = sampleIds.failedVersion;

    does('re-creates a failed version under the same version number', async () => {
      const ended = run('replaceFailedVersion', failed);
      await review.run();
      await ended;
      await hands.notifications.read(/is ready in all 3 regions/);
      assert.equal((await azureHas(failed)).properties?.['provisioningState'], 'Succeeded');
    });

    refuses('refuses a version that has not failed', async () => {
      const ended = run('replaceFailedVersion', rhel920);
      assert.match(await review.text(), /rhel-9-base\\9\.2\.0 hasn't failed: Azure reports Succeeded\./);
      assert.match(await review.refusal(), /Can't run yet: /);
      await review.leave();
      await ended;
      assert.equal((await azureHas(rhel920)).properties?.['provisioningState'], 'Succeeded');
    });
  });

  commandSuite('cleanUp', ({ does, refuses }) => {
    does('deletes the oldest unused versions and explains why the others are kept', async () => {
      const ended = run('cleanUp', ubuntu22);
      await plan.reviewed(/Clean Up Versions of/);
      assert.match(await rowOf('1.12.0'), /keep: /);
      await review.run();
      await ended;
      await hands.notifications.read(/: done\.$/);
      assert.equal((await azureHas(`${ubuntu22}/versions/1.12.0`)).name, '1.12.0');
    });

    refuses('refuses to delete the last healthy version', async () => {
      const scanner = sampleIds.warehouseScanner;
      const ended = run('cleanUp', scanner);
      await plan.edit('Rules');
      await ask.titled(/^Clean Up Versions of/);
      await ask.choose('Keep the newest');
      await ask.answer('1');
      await ask.answerable();
      await ask.confirm();
      await plan.answer('Rules', 'Keep the newest: 1');
      assert.match(await rowOf('1.2.0'), /keep: it's the newest healthy version/);
      assert.ok(!(await plan.boxes()).includes('Include 1.2.0'));
      await review.leave();
      await ended;
      assert.equal((await azureHas(`${scanner}/versions/1.2.0`)).name, '1.2.0');
    });
  });
});
