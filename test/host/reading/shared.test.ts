import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleCompute, sampleIds } from '../fixture/sampleIds';
import { useSampleAzure } from '../fixture/useSampleAzure';

const publicName = 'harborline-954c9cc0-66fd-4a62-acec-328adda9a0db';
const unknownName = 'harborline-00000000-66fd-4a62-acec-328adda9a0db';
const unknown = `Couldn't find the community gallery ${unknownName}. Compare the name with the one its publisher provided.`;
const community = `/CommunityGalleries/${publicName}`;

describe('Community galleries and galleries shared with the user', () => {
  useSampleAzure();
  const { galleries, quickInput: ask } = hands;

  commandSuite('addCommunityGallery', ({ does, refuses }) => {
    refuses('refuses an unknown public name, whether typed or passed as an argument', async () => {
      const ended = run('addCommunityGallery');
      await ask.titled(/^Add Community Gallery/);
      await ask.answer(unknownName);
      assert.equal(await ask.says("Couldn't find"), unknown);
      await ask.cancel();
      await ended;
      assert.equal(await said('addCommunityGallery', unknownName), unknown);
    });

    does('shows a community gallery by its public name', async () => {
      const ended = run('addCommunityGallery');
      await ask.titled(/^Add Community Gallery/);
      await ask.answer(publicName);
      await ended;
      await galleries.read('Community Galleries', 'harborline', 'cuda-12-training', '1.4.0');
    });
  });

  commandSuite('copyIdAs', ({ does, refuses }) => {
    const copied = () => vscode.env.clipboard.readText();

    does('explains each form of the ID and copies the chosen one', async () => {
      const version = `${sampleCompute.ml}/galleries/ml_images/images/cuda-12-training/versions/1.2.0`;
      const ended = run('copyIdAs', version);
      await ask.titled('Copy ID of ml_images\\cuda-12-training\\1.2.0 As');
      await ask.answerable();
      assert.match(await ask.describe('Community: this version'), /for anyone's VMs, in any tenant/);
      await ask.choose('Community: this version');
      await ended;
      assert.equal(await copied(), `${community}/Images/cuda-12-training/Versions/1.2.0`);
    });

    refuses('refuses a resource of an unsupported kind and copies nothing', async () => {
      await vscode.env.clipboard.writeText('as before');
      assert.match(
        await said('copyIdAs', `${sampleCompute.prod}/disks/data`),
        /^Copy ID As works on .* not on data\. /,
      );
      assert.equal(await copied(), 'as before');
    });
  });

  commandSuite('reveal', ({ does, refuses }) => {
    does('selects a resource regardless of the case of its ID', async () => {
      await run('reveal', sampleIds.rhel970.toUpperCase());
      await run('copyName');
      assert.equal(await vscode.env.clipboard.readText(), 'golden_images\\rhel-9-base\\9.7.0');
    });

    refuses("reports a version that isn't in the view", async () => {
      assert.match(
        await said('reveal', `${sampleIds.rhel9}/versions/9.9.9`),
        /^golden_images\\rhel-9-base\\9\.9\.9 isn't in the view/,
      );
    });
  });

  commandSuite('removeCommunityGallery', ({ does, refuses }) => {
    refuses("refuses to remove the user's own gallery", async () => {
      await run('removeCommunityGallery', sampleIds.goldenImages);
      await galleries.read('golden_images');
      await galleries.read('Community Galleries', 'harborline');
    });

    does('removes a community gallery from the view', async () => {
      await galleries.chooseFromMenu(['Community Galleries', 'harborline'], 'Remove from View');
      await galleries.read('Community Galleries', 'Add Community Gallery…');
    });
  });

  commandSuite('browseShared', ({ does, refuses }) => {
    does('shows the galleries that others share with a subscription', async () => {
      await run('browseShared');
      await galleries.read('Shared with Me', 'Harborline Development', 'EDGE_FLEET', 'kiosk-windows-11');
    });

    refuses('reports that no galleries are shared with a subscription', async () => {
      await galleries.read(
        ...['Shared with Me', 'Harborline Production', 'No galleries are shared with this subscription.'],
      );
    });
  });
});
