import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleCompute, sampleIds } from '../fixture/sampleIds';
import { shownText, tabs } from '../fixture/shownText';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { goldenImages, rhel9, rhel970, rhelHardened } = sampleIds;
const rhel960 = `${rhel9}/versions/9.6.0`;
const gone = `${rhel9}/versions/9.9.9`;
const wasNotFound = (name: string) =>
  `Couldn't find ${name}. It may have been deleted, or you may no longer have permission to read it. Refresh the view.`;
const goneName = 'golden_images\\rhel-9-base\\9.9.9';

describe('Reading what there is', () => {
  useSampleAzure();
  const ask = hands.quickInput;

  commandSuite('viewProperties', ({ does, refuses }) => {
    does("shows Azure's JSON of a managed image, which cannot be edited", async () => {
      await run('viewProperties', rhelHardened, 'json');
      const document = await shownText();
      assert.match(document.uri.path, /rhel-9-hardened\.json$/);
      assert.equal(document.languageId, 'json');
      const { name, location } = JSON.parse(document.getText()) as {
        readonly name?: string;
        readonly location?: string;
      };
      assert.deepEqual([name, location], ['rhel-9-hardened', 'eastus2']);
      assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) ?? false, false);
    });

    does('opens from the menu of a row', async () => {
      await hands.galleries.chooseFromMenu(['golden_images', 'rhel-9-base'], 'View Properties');
      assert.match((await shownText()).uri.path, /golden_images › rhel-9-base\.(json|yaml)$/);
    });

    refuses('a version that is gone', async () => {
      assert.equal(await said('viewProperties', gone), wasNotFound(goneName));
      assert.deepEqual(tabs(), []);
    });

    refuses('what it does not work on', async () => {
      const sentence = await said('viewProperties', `${sampleCompute.prod}/disks/vm-sql-template_OsDisk`);
      assert.match(
        sentence,
        /^View Properties works on galleries, .* not on vm-sql-template_OsDisk\. Select a supported resource/,
      );
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('compare', ({ does, refuses }) => {
    does('shows two versions side by side, with what tells them apart', async () => {
      await run('compare', [rhel960, rhel970]);
      await shownText();
      const [tab] = vscode.window.tabGroups.all.flatMap(group => group.tabs);
      assert.equal(tab?.label, 'golden_images › rhel-9-base › 9.6.0 and golden_images › rhel-9-base › 9.7.0');
      assert.ok(tab.input instanceof vscode.TabInputTextDiff);
      const [left, right] = await Promise.all(
        [tab.input.original, tab.input.modified].map(async uri =>
          (await vscode.workspace.openTextDocument(uri)).getText(),
        ),
      );
      assert.match(left ?? '', /9\.6\.0/);
      assert.match(right ?? '', /9\.7\.0/);
    });

    does('asks for the other one, and offers only others of its kind', async () => {
      const ended = run('compare', rhel970);
      await ask.titled(/^Compare golden_images\\rhel-9-base\\9\.7\.0 With/);
      await ask.answerable();
      await ask.type('rhel-9-base');
      await ask.choose('golden_images\\rhel-9-base\\9.5.0');
      await ended;
      assert.deepEqual(tabs(), ['golden_images › rhel-9-base › 9.7.0 and golden_images › rhel-9-base › 9.5.0']);
    });

    refuses('two of different kinds', async () => {
      assert.equal(await said('compare', [goldenImages, rhel970]), 'Choose two resources of the same kind to compare.');
      assert.deepEqual(tabs(), []);
    });

    refuses('one that is gone', async () => {
      assert.equal(await said('compare', gone), wasNotFound(goneName));
    });
  });

  commandSuite('findUsage', ({ does, refuses }) => {
    does('lists who uses a definition, by kind', async () => {
      await run('findUsage', `${sampleCompute.dev}/galleries/dev_sandbox/images/ubuntu-24.04-dev`);
      const text = (await shownText()).getText();
      assert.match(text, /^# Usage of dev_sandbox\\ubuntu-24\.04-dev\n/);
      assert.match(text, /## Image templates\n\n- \*\*build-agent-weekly\*\*: version 1\.2\.0/);
    });

    does('says that nothing uses a version where nothing does', async () => {
      await run('findUsage', `${sampleCompute.dev}/galleries/dev_sandbox/images/ubuntu-24.04-dev/versions/1.0.0`);
      assert.match((await shownText()).getText(), /Nothing that you can see uses it\./);
    });

    refuses('to call a version unused that is gone', async () => {
      assert.equal(await said('findUsage', gone), wasNotFound(goneName));
      assert.deepEqual(tabs(), []);
    });

    refuses('a managed image', async () => {
      assert.match(
        await said('findUsage', rhelHardened),
        /^Find Usages works on galleries, image definitions, and image versions, not on rhel-9-hardened\. /,
      );
    });
  });

  commandSuite('showReplication', ({ does, refuses }) => {
    does('shows every region of a version with its state', async () => {
      await run('showReplication', rhel970);
      const { headline, rows } = await hands.replication.read();
      assert.equal(headline, 'Ready in all 4 regions');
      assert.deepEqual(
        rows.map(({ region, replicas }) => [region, replicas]),
        [
          ['East US 2', '3'],
          ['Southeast Asia', '2'],
          ['UK South', '1'],
          ['West Europe', '2'],
        ],
      );
    });

    does('shows a version once, however its id is written', async () => {
      await run('showReplication', rhel970);
      await hands.replication.read();
      await run('showReplication', rhel970.toUpperCase());
      assert.deepEqual(tabs(), ['golden_images\\rhel-9-base\\9.7.0']);
    });

    refuses('a definition', async () => {
      assert.match(
        await said('showReplication', rhel9),
        /^Show Replication works on image versions, not on golden_images\\rhel-9-base\. /,
      );
      assert.deepEqual(tabs(), []);
    });

    refuses('to show regions of a version that is gone', async () => {
      await run('showReplication', gone);
      assert.equal(await hands.replication.says(/no longer/), 'This image version no longer exists');
    });
  });
});
