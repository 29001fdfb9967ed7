import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleCompute, sampleIds } from '../fixture/sampleIds';
import { shownText, tabs } from '../fixture/shownText';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { edgeFleet, goldenImages, rhel9, rhel970, rhelHardened } = sampleIds;
const rhel960 = `${rhel9}/versions/9.6.0`;
const gone = `${rhel9}/versions/9.9.9`;
const wasNotFound = (name: string) =>
  `Couldn't find ${name}. It may have been deleted, or you may no longer have permission to read it. Refresh the view.`;
const goneName = 'golden_images\\rhel-9-base\\9.9.9';

describe('Reading resources', () => {
  useSampleAzure();
  const ask = hands.quickInput;

  commandSuite('viewProperties', ({ does, refuses }) => {
    does("shows a managed image's JSON from Azure as a read-only document", async () => {
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

    does('shows properties from the context menu of a row', async () => {
      await hands.galleries.chooseFromMenu(['golden_images', 'rhel-9-base'], 'View Properties');
      assert.match((await shownText()).uri.path, /golden_images › rhel-9-base\.(json|yaml)$/);
    });

    refuses('refuses to show a version that no longer exists', async () => {
      assert.equal(await said('viewProperties', gone), wasNotFound(goneName));
      assert.deepEqual(tabs(), []);
    });

    refuses('refuses a resource of an unsupported kind', async () => {
      const sentence = await said('viewProperties', `${sampleCompute.prod}/disks/vm-sql-template_OsDisk`);
      assert.match(
        sentence,
        /^View Properties works on galleries, .* not on vm-sql-template_OsDisk\. Select a supported resource/,
      );
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('compare', ({ does, refuses }) => {
    const { comparison } = hands;
    const title = 'golden_images\\rhel-9-base\\9.6.0 and 9.7.0';

    does('shows two versions side by side with the lower number first, whichever was chosen first', async () => {
      for (const ids of [
        [rhel970, rhel960],
        [rhel960, rhel970],
      ]) {
        await run('compare', ids);
        assert.match(await comparison.headline(), /^\d+ differences$/);
        assert.deepEqual(await comparison.columns(), ['Property', '9.6.0', '9.7.0']);
        assert.deepEqual(tabs(), [title]);
      }
    });

    does('shows the same two as JSON in the diff editor', async () => {
      await run('compare', [rhel960, rhel970]);
      await comparison.headline();
      await comparison.press('Show JSON');
      await shownText();
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.equal(tab?.label, 'golden_images › rhel-9-base › 9.6.0 and 9.7.0');
      assert.ok(tab.input instanceof vscode.TabInputTextDiff);
      const [left, right] = await Promise.all(
        [tab.input.original, tab.input.modified].map(async uri =>
          (await vscode.workspace.openTextDocument(uri)).getText(),
        ),
      );
      assert.match(left ?? '', /9\.6\.0/);
      assert.match(right ?? '', /9\.7\.0/);
    });

    does('asks which version to compare with, the previous one first', async () => {
      const ended = run('compare', rhel970);
      await ask.titled(/^Compare golden_images\\rhel-9-base\\9\.7\.0 With/);
      await ask.answerable();
      await ask.confirm();
      await ended;
      await comparison.headline();
      assert.deepEqual(tabs(), [title]);
    });

    does('compares image definitions, and exports what is shown', async () => {
      await run('compare', [rhel9, `${goldenImages}/images/ubuntu-24.04-base`]);
      await comparison.headline();
      assert.match(await comparison.row('Latest version'), /^Latest version golden_images\\rhel-9-base\\9\.7\.0 /);
      await comparison.press('Export as Markdown');
      const text = (await shownText()).getText();
      assert.match(text, /^# golden_images\\rhel-9-base and ubuntu-24\.04-base\n\n\d+ differences\n\n## /);
      assert.doesNotMatch(text, /\*\*Operating system\*\*/);
    });

    does('compares galleries', async () => {
      await run('compare', [goldenImages, edgeFleet]);
      assert.match(await comparison.headline(), /^\d+ differences?$/);
      assert.deepEqual(await comparison.columns(), ['Property', 'edge_fleet', 'golden_images']);
    });

    refuses('refuses to compare resources of different kinds', async () => {
      assert.equal(await said('compare', [goldenImages, rhel970]), 'Choose two resources of the same kind to compare.');
      assert.deepEqual(tabs(), []);
    });

    refuses('refuses to compare a version that no longer exists', async () => {
      assert.equal(await said('compare', gone), wasNotFound(goneName));
    });
  });

  commandSuite('compareWithPrevious', ({ does, refuses }) => {
    const { comparison } = hands;

    does('shows a version beside the one before it', async () => {
      await run('compareWithPrevious', rhel970);
      await comparison.headline();
      assert.deepEqual(await comparison.columns(), ['Property', '9.6.0', '9.7.0']);
    });

    refuses('says that there is nothing before the first version', async () => {
      assert.equal(
        await said('compareWithPrevious', `${rhel9}/versions/9.2.0`),
        '9.2.0 is the first version of golden_images\\rhel-9-base.',
      );
      assert.deepEqual(tabs(), []);
    });

    refuses('refuses a version that no longer exists', async () => {
      assert.equal(await said('compareWithPrevious', gone), wasNotFound(goneName));
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('findUsage', ({ does, refuses }) => {
    const { usages } = hands;

    does('lists the resources that use an image definition, and exports them', async () => {
      await run('findUsage', `${sampleCompute.dev}/galleries/dev_sandbox/images/ubuntu-24.04-dev`);
      assert.match(await usages.headline(), /^Used by 1 resource$/);
      assert.match(await usages.row('build-agent-weekly'), /^build-agent-weekly Image templates 1\.2\.0 /);
      await usages.press('Export as Markdown');
      const text = (await shownText()).getText();
      assert.match(text, /^# Usages of dev_sandbox\\ubuntu-24\.04-dev\n/);
      assert.match(text, /## Image templates\n\n- \*\*build-agent-weekly\*\*: version 1\.2\.0/);
    });

    does('reports that nothing uses a version', async () => {
      await run('findUsage', `${sampleCompute.dev}/galleries/dev_sandbox/images/ubuntu-24.04-dev/versions/1.0.0`);
      assert.equal(await usages.headline(), 'No usages found');
    });

    refuses('refuses to call a version unused when it no longer exists', async () => {
      assert.equal(await said('findUsage', gone), wasNotFound(goneName));
      assert.deepEqual(tabs(), []);
    });

    refuses('refuses a managed image', async () => {
      assert.match(
        await said('findUsage', rhelHardened),
        /^Find Usages works on galleries, image definitions, and image versions, not on rhel-9-hardened\. /,
      );
    });
  });

  commandSuite('openVersion', ({ does, refuses }) => {
    const [first, second] = [rhel970, rhel970.replace(/9\.7\.0$/, '9.6.0')];
    const names = ['golden_images\\rhel-9-base\\9.7.0', 'golden_images\\rhel-9-base\\9.6.0'] as const;

    does('shows one version after the other in the same panel', async () => {
      await run('openVersion', first);
      await hands.replication.read();
      assert.deepEqual(tabs(), [names[0]]);
      await run('openVersion', second);
      await hands.replication.says(/Ready/);
      assert.deepEqual(tabs(), [names[1]]);
    });

    does('leaves alone a version that was asked for by name', async () => {
      await run('openVersion', first);
      await run('showReplication', first);
      await hands.replication.read();
      await run('openVersion', second);
      await hands.replication.says(/Ready/);
      assert.deepEqual(tabs(), names);
    });

    refuses('refuses an image definition', async () => {
      assert.match(
        await said('openVersion', rhel9),
        /^Open Image Version works on image versions, not on golden_images\\rhel-9-base\. /,
      );
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('openManagedImage', ({ does, refuses }) => {
    does('shows a managed image in the panel of the version that was looked at', async () => {
      await run('openVersion', rhel970);
      await hands.replication.read();
      await run('openManagedImage', rhelHardened);
      assert.equal(await hands.managedImage.headlineOf('rhel-9-hardened'), 'Can be cloned to a gallery');
      assert.deepEqual(tabs(), ['rhel-9-hardened']);
    });

    refuses('refuses an image version', async () => {
      assert.match(
        await said('openManagedImage', rhel970),
        /^Open Managed Image works on managed images, not on golden_images\\rhel-9-base\\9\.7\.0\. /,
      );
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('showReplication', ({ does, refuses }) => {
    does('shows every target region of a version with its replica count', async () => {
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

    does('opens a version only once regardless of the case of its ID', async () => {
      await run('showReplication', rhel970);
      await hands.replication.read();
      await run('showReplication', rhel970.toUpperCase());
      assert.deepEqual(tabs(), ['golden_images\\rhel-9-base\\9.7.0']);
    });

    refuses('refuses an image definition', async () => {
      assert.match(
        await said('showReplication', rhel9),
        /^Open works on image versions, not on golden_images\\rhel-9-base\. /,
      );
      assert.deepEqual(tabs(), []);
    });

    refuses('reports that a version no longer exists instead of showing its regions', async () => {
      await run('showReplication', gone);
      assert.equal(await hands.replication.says(/no longer/), 'This image version no longer exists');
    });
  });
});
