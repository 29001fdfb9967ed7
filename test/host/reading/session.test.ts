import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, said } from '../fixture/command';
import { commandSuite } from '../fixture/commandSuite';
import { hands } from '../fixture/hands';
import { sampleIds } from '../fixture/sampleIds';
import { tabs } from '../fixture/shownText';
import { useOwnAzure } from '../fixture/useOwnAzure';

const notSet =
  "The environment variables don't specify which service principal to sign in with. " +
  'Set AZURE_TENANT_ID, AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET, and restart VS Code.';

describe('Session in an Azure that others change too', () => {
  const own = useOwnAzure();
  const { galleries, quickInput: ask } = hands;
  const { goldenImages, rhel9 } = sampleIds;
  const world = () => own.azure().sample.world;

  /** Resolves once nothing of the earlier session is left. */
  async function signOut(secret?: string): Promise<void> {
    await own.forgetPrincipal(secret);
    await galleries.reads(["Couldn't sign in."], "The environment variables don't specify which service principal");
  }

  /** Copies a resource to a new name, as another client would. */
  function createAsOther(id: string, name: string): void {
    const resource = world().get(id);
    assert.ok(resource, id);
    world().put({ ...resource, id: id.replace(/[^/]+$/, name), name });
  }

  commandSuite('refresh', ({ does, refuses }) => {
    does('shows what other clients created and keeps expanded rows expanded', async () => {
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
      createAsOther(goldenImages, 'silver_images');
      createAsOther(`${rhel9}/versions/9.7.0`, '9.7.5');
      await run('refresh');
      await galleries.read('silver_images');
      assert.equal((await galleries.read('golden_images', 'rhel-9-base')).expanded, true);
      await galleries.read('golden_images', 'rhel-9-base', '9.7.5');
    });

    refuses('keeps what is already loaded when Azure denies the requests', async () => {
      world().faults.push({ kind: 'forbid', url: 'Microsoft.ResourceGraph' }, { kind: 'forbid', url: '/galleries' });
      await run('refresh');
      await galleries.read('golden_images', "Couldn't load the image definitions.");
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
      world().faults.length = 0;
    });
  });

  commandSuite('refreshItem', ({ does, refuses }) => {
    does('shows what other clients created below one row', async () => {
      await run('refresh');
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
      createAsOther(`${rhel9}/versions/9.7.0`, '9.7.7');
      await galleries.chooseFromMenu(['golden_images', 'rhel-9-base'], 'Refresh');
      await galleries.read('golden_images', 'rhel-9-base', '9.7.7');
    });

    refuses('keeps loaded versions and shows a failure row when Azure denies the request', async () => {
      world().faults.push({ kind: 'forbid', url: '/rhel-9-base/versions' });
      await galleries.chooseFromMenu(['golden_images', 'rhel-9-base'], 'Refresh');
      await galleries.read('golden_images', 'rhel-9-base', "Couldn't load the image versions.");
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
    });
  });

  commandSuite('retryLoad', ({ does, refuses }) => {
    const failed = ['golden_images', 'rhel-9-base', "Couldn't load the image versions."];

    refuses('keeps the failure row while Azure still denies the request', async () => {
      await galleries.inlineAction(failed, 'Try Again');
      await galleries.read(...failed);
    });

    does('loads again and removes the failure row', async () => {
      world().faults.length = 0;
      await galleries.inlineAction(failed, 'Try Again');
      await galleries.lacks("Couldn't load the image versions.");
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
    });
  });

  commandSuite('selectSubscriptions', ({ does, refuses }) => {
    does('shows only resources of the selected subscriptions', async () => {
      await galleries.read('dev_sandbox');
      const ended = run('selectSubscriptions');
      await ask.titled('Select Subscriptions');
      await ask.ticked('Harborline Development');
      await ask.toggle('Harborline Development');
      await ask.confirm();
      await ended;
      await galleries.lacks('dev_sandbox');
      await galleries.read('golden_images');
    });

    refuses('changes nothing when the selection is canceled', async () => {
      const ended = run('selectSubscriptions');
      await ask.titled('Select Subscriptions');
      await ask.toggle('Harborline Production');
      await ask.cancel();
      await ended;
      await galleries.read('golden_images');
    });

    refuses('refuses while signed out and explains how to sign in', async () => {
      await signOut();
      assert.equal(await said('selectSubscriptions'), notSet);
    });
  });

  commandSuite('signIn', ({ does, refuses }) => {
    refuses('refuses when the environment variables are missing', async () => {
      await galleries.reads(["Couldn't sign in."], "The environment variables don't specify which service principal");
      assert.equal(await said('signIn'), notSet);
    });

    does('signs in with the service principal from the environment', async () => {
      await own.setPrincipal();
      await run('signIn');
      await galleries.read('golden_images');
    });
  });

  commandSuite('openOverview', ({ does, refuses }) => {
    does('opens one page with all galleries, and reads Azure in few requests', async () => {
      const before = world().requests.length;
      await run('openOverview');
      assert.match(await hands.overview.headline(), /^\d+ versions in \d+ galleries$/);
      const asked = world().requests.slice(before);
      assert.ok(asked.length <= 12 * 2, asked.map(({ url }) => url).join('\n'));
      await run('openOverview');
      assert.deepEqual(tabs(), ['Overview']);
    });

    refuses('refuses while signed out and explains how to sign in', async () => {
      await signOut();
      assert.equal(await said('openOverview'), notSet);
      assert.deepEqual(tabs(), []);
    });
  });

  commandSuite('showLog', ({ does, refuses }) => {
    const log = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output')?.getText() ?? '';

    does('shows the failure in the log from the notification that reports it', async () => {
      await signOut('a secret that is not to be seen');
      const ended = run('signIn');
      await hands.notifications.press(notSet, 'Show Log');
      await ended;
      await hands.output.says('EnvironmentCredential is unavailable');
      assert.match(log(), /\[error\] signIn: /);
    });

    refuses('hides secrets and leaves open editors in place', async () => {
      await vscode.commands.executeCommand('workbench.action.closePanel');
      const before = tabs();
      await run('showLog');
      await hands.output.says(/\[(info|warning|error)\]\s/);
      assert.deepEqual(tabs(), before);
      assert.ok(!log().includes('not to be seen'));
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });
  });
});
