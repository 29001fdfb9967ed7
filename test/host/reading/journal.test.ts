import assert from 'node:assert/strict';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { globalStorage } from '../fixture/globalStorage';
import { hands } from '../fixture/hands';
import { useSampleAzure } from '../fixture/useSampleAzure';

describe('The operations on disk', () => {
  useSampleAzure();
  const file = 'torn.json';
  const row = `The operation in ${file} can't be read, so it isn't followed.`;

  /** As a window finds it that opens. */
  async function tear(): Promise<void> {
    await writeFile(path.join(globalStorage(), file), '{"format":3,');
    await run('leaveSampleAzure');
    await run('useSampleAzure');
    await hands.notifications.read(row);
  }

  it('are announced in one message if several cannot be read', async () => {
    const others = [file, 'newer.json'].map(name => path.join(globalStorage(), name));
    for (const other of others) await writeFile(other, '{"format":9}');
    await run('leaveSampleAzure');
    await run('useSampleAzure');
    await hands.notifications.read(/2 files of operations can't be read/);
    for (const other of others) await rm(other);
  });

  commandSuite('removeJournalFile', ({ does, refuses }) => {
    does('removes a file that cannot be read, from the row that says so', async () => {
      await tear();
      await hands.activity.inlineAction([row], 'Remove Unreadable Operation…');
      await hands.quickInput.titled(`Remove ${file}? Requests that Azure has accepted continue to run.`);
      await hands.quickInput.choose('Remove');
      await hands.activity.lacks(row);
      assert.ok(!(await readdir(globalStorage())).includes(file));
    });

    refuses('to remove a file that is fine', async () => {
      const before = await readdir(globalStorage());
      await run('removeJournalFile', 'sampleAzure.snapshot');
      assert.deepEqual(await readdir(globalStorage()), before);
    });
  });

  commandSuite('openJournalFolder', ({ does, refuses }) => {
    const isReachable = vscode.env.uiKind === vscode.UIKind.Desktop;

    does('opens the folder, or names it where the file manager cannot show it', async () => {
      if (isReachable) await run('openJournalFolder');
      else assert.match(await said('openJournalFolder'), /^The operations are in .*compute-gallery/);
    });

    refuses('to change anything in it', async () => {
      const before = await readdir(globalStorage());
      if (isReachable) await run('openJournalFolder');
      else await said('openJournalFolder');
      assert.deepEqual(await readdir(globalStorage()), before);
    });
  });
});
