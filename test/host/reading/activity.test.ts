import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { shownText, tabs } from '../fixture/shownText';
import { arriveInSampleAzure, useSampleAzure } from '../fixture/useSampleAzure';

const { rhel9 } = sampleIds;
const changed = 'The operation has just changed. Select it again.';

describe('Operations in Activity', () => {
  useSampleAzure();
  const { quickInput: ask, review } = hands;
  const { activity } = hands;
  const titles = async () => (await activity.rows()).filter(({ level }) => level === 1).map(({ label }) => label);

  /** Starts a small operation and returns its title. */
  async function start(version: string): Promise<string> {
    const ended = run('excludeFromLatest', `${rhel9}/versions/${version}`);
    await review.run();
    await ended;
    const title = `Exclude golden_images\\rhel-9-base\\${version} from latest`;
    await activity.read(title);
    return title;
  }

  /** Runs a small operation to its end and returns its title. */
  async function exclude(version: string): Promise<string> {
    const title = await start(version);
    await hands.notifications.read(`${title}: done.`);
    // An operation that has ended is another row.
    await activity.reads([title], 'done in');
    return title;
  }

  commandSuite('exportOperation', ({ does, refuses }) => {
    refuses('refuses to export before any operation was started', async () => {
      assert.equal(
        await said('exportOperation'),
        "There's nothing to export yet. Operations that you start are listed in Activity.",
      );
    });

    does('exports what an operation did as a script', async () => {
      const row = await exclude('9.3.0');
      await activity.chooseFromMenu([row], 'Export as Script…');
      await ask.titled('Export as Script');
      await ask.choose('Azure CLI');
      const text = (await shownText()).getText();
      assert.match(text, /az sig image-version update|az rest --method patch/i);
      assert.match(text, /9\.3\.0/);
    });

    does(
      'is not needed to see what an operation did: the log tells it, request by request and step by step',
      async () => {
        await run('showLog');
        await hands.output.says('9.3.0 from latest');
        const log = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output')?.getText() ?? '';
        assert.match(log, /\[info\] P(UT|ATCH) .*\/versions\/9\.3\.0: 20\d \(correlation ID .*\) in \d+ ms/);
        assert.match(log, /\[info\] "Exclude .*9\.3\.0 from latest" step 1, .*: done/);
        assert.match(log, /\[info\] "Exclude .*9\.3\.0 from latest" \(.*\): succeeded/);
        assert.match(log, /\[info\] Signed in to sample: /);
        await vscode.commands.executeCommand('workbench.action.closePanel');
      },
    );
  });

  commandSuite('showOperation', ({ does, refuses }) => {
    does('shows an operation on its page', async () => {
      const row = await exclude('9.2.0');
      await activity.chooseFromMenu([row], 'Open');
      await hands.plan.became('succeeded');
      const [change = ''] = await hands.plan.rows();
      assert.match(change, /^Update image version golden_images\\rhel-9-base\\9\.2\.0 .*latest.* done/i);
      await hands.plan.press('export');
      await ask.titled('Export as Script');
      await ask.choose('Azure CLI');
      assert.match((await shownText()).getText(), /9\.2\.0/);
    });

    refuses('asks to select the operation again when its row has changed under the menu', async () => {
      assert.equal(await said('showOperation', undefined, undefined), changed);
    });

    refuses('opens Activity instead of a plan when the operation is unknown', async () => {
      await activity.close();
      await run('showOperation', 'no such operation');
      assert.ok((await titles()).length > 0);
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('dismissOperation', ({ does, refuses }) => {
    refuses('asks to select the operation again when its row has changed under the menu', async () => {
      assert.equal(await said('dismissOperation', undefined, undefined), changed);
    });

    does('removes a completed operation from Activity', async () => {
      const row = await exclude('9.7.0');
      await activity.inlineAction([row], 'Remove from Activity');
      await activity.lacks(row);
    });

    refuses('does not offer to remove a running operation in its menu', async () => {
      await arriveInSampleAzure(1);
      const row = await start('9.4.0');
      const menu = await activity.menuOf(row);
      assert.ok(menu.includes('Open') && !menu.includes('Remove from Activity'), menu.join());
    });
  });

  commandSuite('clearOperations', ({ does, refuses }) => {
    refuses('keeps operations that are still running', async () => {
      const before = await titles();
      await run('clearOperations');
      assert.deepEqual(await titles(), before);
      assert.equal(before.length, 1);
    });

    does('removes all completed operations', async () => {
      await arriveInSampleAzure(600);
      await exclude('9.5.0');
      await exclude('9.6.0');
      await run('clearOperations');
      await activity.welcomes('Nothing is running');
    });
  });

  commandSuite('stopFollowing', ({ does, refuses }) => {
    does('ends one that runs, and says that it still runs in Azure', async () => {
      await arriveInSampleAzure(1);
      const row = await start('9.4.0');
      await activity.chooseFromMenu([row], 'Stop Following…');
      await ask.titled(`Stop Following "${row}"`);
      await ask.choose('Stop Following');
      await hands.notifications.read(`${row}: stopped. Still running in Azure, no longer tracked: `);
      await activity.reads([row], 'followed for');
      const menu = await activity.menuOf(row);
      assert.ok(menu.includes('Remove from Activity') && !menu.includes('Stop Following…'), menu.join());
    });

    refuses('to stop where nothing runs', async () => {
      await run('clearOperations');
      assert.equal(await said('stopFollowing'), 'Nothing is running.');
    });
  });
});
