import assert from 'node:assert/strict';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { shownText, tabs } from '../fixture/shownText';
import { arriveInSampleAzure, useSampleAzure } from '../fixture/useSampleAzure';

const { rhel9 } = sampleIds;

describe('What was started', () => {
  useSampleAzure();
  const ask = hands.quickInput;
  const { activity } = hands;
  const titles = async () => (await activity.rows()).filter(({ level }) => level === 1).map(({ label }) => label);

  /** Starts something small, and answers what it is called. */
  async function start(version: string): Promise<string> {
    const ended = run('excludeFromLatest', `${rhel9}/versions/${version}`);
    await ask.answerable();
    await ask.choose('Run');
    await ended;
    const title = `Exclude golden_images\\rhel-9-base\\${version} from latest`;
    await activity.read(title);
    return title;
  }

  /** The same, to its end. */
  async function exclude(version: string): Promise<string> {
    const title = await start(version);
    await hands.notifications.read(`${title}: done.`);
    return title;
  }

  commandSuite('exportOperation', ({ does, refuses }) => {
    refuses('to export where nothing was started', async () => {
      assert.equal(
        await said('exportOperation'),
        "There's nothing to export yet. Operations that you start are listed in Activity.",
      );
    });

    does('writes what an operation did as a script', async () => {
      const row = await exclude('9.3.0');
      await activity.chooseFromMenu([row], 'Export as Script…');
      await ask.titled('Export as Script');
      await ask.choose('Azure CLI');
      const text = (await shownText()).getText();
      assert.match(text, /az sig image-version update|az rest --method patch/i);
      assert.match(text, /9\.3\.0/);
    });
  });

  commandSuite('showOperation', ({ does, refuses }) => {
    does('shows the plan of an operation in words', async () => {
      const row = await exclude('9.2.0');
      await activity.chooseFromMenu([row], 'Show Plan');
      const text = (await shownText()).getText();
      assert.ok(text.startsWith(`${row}\n\n- Update image version golden_images\\rhel-9-base\\9.2.0\n`), text);
      assert.match(text, /\n {2}- .*latest/i);
    });

    refuses('to show a plan of an operation that is unknown, and shows what there is', async () => {
      await activity.close();
      await run('showOperation', 'no such operation');
      assert.ok((await titles()).length > 0);
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('dismissOperation', ({ does, refuses }) => {
    does('removes one that has ended', async () => {
      const row = await exclude('9.7.0');
      await activity.inlineAction([row], 'Remove from Activity');
      await activity.lacks(row);
    });

    refuses('to remove one that runs: its menu does not offer it', async () => {
      await arriveInSampleAzure(1);
      const row = await start('9.4.0');
      const menu = await activity.menuOf(row);
      assert.ok(menu.includes('Show Plan') && !menu.includes('Remove from Activity'), menu.join());
    });
  });

  commandSuite('clearOperations', ({ does, refuses }) => {
    refuses('to remove what runs', async () => {
      const before = await titles();
      await run('clearOperations');
      assert.deepEqual(await titles(), before);
      assert.equal(before.length, 1);
    });

    does('removes all that have ended', async () => {
      await arriveInSampleAzure(600);
      await exclude('9.5.0');
      await exclude('9.6.0');
      await run('clearOperations');
      await activity.welcomes('Nothing is running');
    });
  });
});
