import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleCompute, sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

const { goldenImages, rhel9, rhel970, rhelHardened } = sampleIds;
const machine = `${sampleCompute.edge}/virtualMachines/vm-kiosk-template`;

describe('Copying IDs and names, and opening the portal', () => {
  useSampleAzure();
  const ask = hands.quickInput;
  const copied = () => vscode.env.clipboard.readText();

  beforeEach(() => vscode.env.clipboard.writeText('as before'));

  commandSuite('copyId', ({ does, refuses }) => {
    does('copies the resource IDs that it is given, one per line', async () => {
      await run('copyId', [rhel970, rhelHardened]);
      assert.equal(await copied(), `${rhel970}\n${rhelHardened}`);
    });

    does('copies the resource ID of the row selected in the view', async () => {
      await hands.galleries.select('golden_images');
      await run('copyId');
      assert.equal(await copied(), goldenImages);
    });

    refuses('refuses a resource of an unsupported kind and copies nothing', async () => {
      assert.equal(
        await said('copyId', machine),
        'Copy Resource ID works on galleries, image definitions, image versions, managed images, lab plans, ' +
          'classic lab accounts, labs, lab plan images, and images shared by others, ' +
          'not on vm-kiosk-template. Select a supported resource, or run the command from the Command Palette and choose one.',
      );
      assert.equal(await copied(), 'as before');
    });
  });

  commandSuite('copyName', ({ does, refuses }) => {
    does('copies the full name of a version', async () => {
      await run('copyName', rhel970);
      assert.equal(await copied(), 'golden_images\\rhel-9-base\\9.7.0');
    });

    does('copies the names of all selected rows from the context menu of one', async () => {
      await hands.galleries.selectAll(['golden_images', 'rhel-9-base'], ['edge_fleet']);
      await hands.galleries.chooseFromMenu(['edge_fleet'], 'Copy', 'Copy Name');
      await hands.galleries.describe('edge_fleet');
      assert.equal(await copied(), 'golden_images\\rhel-9-base\nedge_fleet');
    });

    does('lets the user choose a resource when nothing is selected', async () => {
      const ended = run('copyName');
      await ask.titled(/^Copy Name/);
      await ask.answerable();
      await ask.toggle('win2016-legacy');
      await ask.confirm();
      await ended;
      assert.equal(await copied(), 'win2016-legacy');
    });

    refuses('copies nothing when the question is canceled', async () => {
      const ended = run('copyName');
      await ask.titled(/^Copy Name/);
      await ask.answerable();
      await ask.cancel();
      await ended;
      assert.equal(await copied(), 'as before');
    });
  });

  commandSuite('openInPortal', ({ does, refuses }) => {
    does('explains that Sample Azure has no portal', async () => {
      assert.equal(
        await said('openInPortal', rhel9),
        "Sample Azure doesn't have a portal. Sign in to Azure to open real resources in the portal.",
      );
    });

    refuses('refuses a resource of an unsupported kind', async () => {
      assert.match(
        await said('openInPortal', machine),
        /^Open in Portal works on galleries, .*, not on vm-kiosk-template\. Select a supported resource/,
      );
    });
  });
});
