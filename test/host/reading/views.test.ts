import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { useSampleAzure } from '../fixture/useSampleAzure';

describe('Filtering, finding, and grouping in the views', () => {
  useSampleAzure();
  const { galleries, managedImages, quickInput: ask } = hands;
  const labels = async () => (await galleries.rows()).map(({ label }) => label);

  it('counts at the icon what is near its end of life, if warnings are wanted', async () => {
    const settings = vscode.workspace.getConfiguration('computeGallery');
    const want = (wanted: string | undefined) =>
      settings.update('notifications', wanted, vscode.ConfigurationTarget.Global);
    await galleries.read('golden_images', 'ubuntu-22.04-base', '1.6.0');
    await hands.activityBar.counts(3);
    await want('none');
    await hands.activityBar.counts(0);
    await want(undefined);
    await hands.activityBar.counts(3);
  });

  commandSuite('filter', ({ does, refuses }) => {
    afterEach(() => run('filter', ''));

    does('shows only matching galleries, even unopened ones, and displays the filter', async () => {
      const ended = run('filter');
      await ask.titled('Filter');
      await ask.answer('os:windows region:uksouth');
      await ended;
      await galleries.says(/^Filtered by os:windows region:uksouth: \d+ definitions? · \d+ versions$/);
      await galleries.lacks('ml_images');
      assert.ok((await labels()).includes('academy_images'));
    });

    does('shows everything again when the filter is empty', async () => {
      await run('filter', 'rhel');
      await galleries.lacks('ml_images');
      await run('filter', '');
      await galleries.read('ml_images');
    });

    refuses('reports that nothing matches the filter', async () => {
      assert.equal(
        await said('filter', 'no-such-image'),
        'Nothing matches "no-such-image". Change the filter, or leave it empty to see everything.',
      );
    });

    refuses('changes nothing when the filter prompt is canceled', async () => {
      const ended = run('filter');
      await ask.titled('Filter');
      await ask.type('rhel');
      await ask.cancel();
      await ended;
      await galleries.read('ml_images');
    });
  });

  commandSuite('clearFilter', ({ does, refuses }) => {
    does('shows everything again, after the hits of a filter were opened and counted', async () => {
      await run('filter', 'failed');
      await galleries.says(/^Filtered by failed: \d+ versions?$/);
      await galleries.lacks('ml_images');
      const opened = await eventually('a failed version to be shown', async () =>
        (await galleries.rows()).find(({ description }) => description.startsWith('failed')),
      );
      assert.match(opened.label, /^\d+\.\d+\.\d+$/);
      await run('clearFilter');
      await galleries.read('ml_images');
    });

    refuses('does nothing without a filter', async () => {
      await run('clearFilter');
      await galleries.read('ml_images');
    });
  });

  commandSuite('findImage', ({ does, refuses }) => {
    does('reveals a version in a gallery that was never expanded', async () => {
      const ended = run('findImage');
      await ask.titled(/^Go to Image/);
      await ask.answerable();
      await ask.choose('network_appliances\\fortress-firewall\\7.5.0');
      await ended;
      await galleries.read('network_appliances', 'fortress-firewall', '7.5.0');
      await run('copyName');
      assert.equal(await vscode.env.clipboard.readText(), 'network_appliances\\fortress-firewall\\7.5.0');
    });

    refuses('reports that the chosen image is hidden by the filter', async () => {
      await run('filter', 'rhel-9-base');
      const ended = run('findImage');
      await ask.titled(/^Go to Image/);
      await ask.answerable();
      await ask.choose('edge_fleet\\warehouse-scanner');
      await ended;
      assert.match(await hands.notifications.read('edge_fleet'), /^edge_fleet\\warehouse-scanner isn't in the view/);
      await run('filter', '');
    });
  });

  commandSuite('groupBy', ({ does, refuses }) => {
    after(() =>
      vscode.workspace
        .getConfiguration('computeGallery')
        .update('groupBy', undefined, vscode.ConfigurationTarget.Global),
    );

    does('groups galleries and managed images by subscription', async () => {
      const ended = run('groupBy');
      await ask.titled('Group By');
      await ask.choose('Subscription');
      await ended;
      await galleries.read('Harborline Production', 'golden_images');
      await managedImages.read('Harborline Academy', 'classroom-win11-spring');
    });

    refuses('changes nothing when the grouping prompt is canceled', async () => {
      const ended = run('groupBy');
      await ask.titled('Group By');
      assert.match(await ask.describe('Subscription'), /current/);
      await ask.cancel();
      await ended;
      await galleries.read('Harborline Production', 'golden_images');
    });
  });
});
