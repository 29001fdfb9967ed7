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

describe('Being signed in to an Azure that others change, too', () => {
  const own = useOwnAzure();
  const { galleries, quickInput: ask } = hands;
  const { goldenImages, rhel9 } = sampleIds;
  const world = () => own.azure().sample.world;

  /** What another client does to Azure. */
  function makeBeside(id: string, name: string): void {
    const resource = world().get(id);
    assert.ok(resource, id);
    world().put({ ...resource, id: id.replace(/[^/]+$/, name), name });
  }

  commandSuite('refresh', ({ does, refuses }) => {
    does('shows what others have made, and keeps open what was open', async () => {
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
      makeBeside(goldenImages, 'silver_images');
      makeBeside(`${rhel9}/versions/9.7.0`, '9.7.5');
      await run('refresh');
      await galleries.read('silver_images');
      assert.equal((await galleries.read('golden_images', 'rhel-9-base')).expanded, true);
      await galleries.read('golden_images', 'rhel-9-base', '9.7.5');
    });

    refuses('to forget what is known where Azure does not answer', async () => {
      world().faults.push({ kind: 'forbid', url: 'Microsoft.ResourceGraph' }, { kind: 'forbid', url: '/galleries' });
      await run('refresh');
      await galleries.read('golden_images', "Couldn't load the image definitions.");
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
      world().faults.length = 0;
    });
  });

  commandSuite('refreshItem', ({ does, refuses }) => {
    does('shows what others have made below one row', async () => {
      await run('refresh');
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
      makeBeside(`${rhel9}/versions/9.7.0`, '9.7.7');
      await galleries.chooseFromMenu(['golden_images', 'rhel-9-base'], 'Refresh');
      await galleries.read('golden_images', 'rhel-9-base', '9.7.7');
    });

    refuses('to hide what is known where Azure refuses, and says so in a row', async () => {
      world().faults.push({ kind: 'forbid', url: '/rhel-9-base/versions' });
      await galleries.chooseFromMenu(['golden_images', 'rhel-9-base'], 'Refresh');
      await galleries.read('golden_images', 'rhel-9-base', "Couldn't load the image versions.");
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
    });
  });

  commandSuite('retryLoad', ({ does, refuses }) => {
    const failed = ['golden_images', 'rhel-9-base', "Couldn't load the image versions."];

    refuses('to take the row away while Azure still refuses', async () => {
      await galleries.inlineAction(failed, 'Try Again');
      await galleries.read(...failed);
    });

    does('asks again, and takes the row away', async () => {
      world().faults.length = 0;
      await galleries.inlineAction(failed, 'Try Again');
      await galleries.lacks("Couldn't load the image versions.");
      await galleries.read('golden_images', 'rhel-9-base', '9.7.0');
    });
  });

  commandSuite('selectSubscriptions', ({ does, refuses }) => {
    does('shows what the chosen subscriptions have', async () => {
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

    refuses('to change anything when the question is left', async () => {
      const ended = run('selectSubscriptions');
      await ask.titled('Select Subscriptions');
      await ask.toggle('Harborline Production');
      await ask.cancel();
      await ended;
      await galleries.read('golden_images');
    });

    refuses('to choose where nobody is signed in, and says how to sign in', async () => {
      await own.forgetPrincipal();
      assert.equal(await said('selectSubscriptions'), notSet);
    });
  });

  commandSuite('signIn', ({ does, refuses }) => {
    refuses('without the variables of the environment', async () => {
      await galleries.reads(["Couldn't sign in."], "The environment variables don't specify which service principal");
      assert.equal(await said('signIn'), notSet);
    });

    does('signs in as the environment says', async () => {
      await own.setPrincipal();
      await run('signIn');
      await galleries.read('golden_images');
    });
  });

  commandSuite('showLog', ({ does, refuses }) => {
    const log = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output')?.getText() ?? '';

    does('shows what has failed, from the message that says so', async () => {
      await own.forgetPrincipal('a secret that is not to be seen');
      const ended = run('signIn');
      await hands.notifications.press(notSet, 'Show Log');
      await ended;
      await hands.output.says('EnvironmentCredential is unavailable');
      assert.match(log(), /\[error\] signIn: /);
    });

    refuses('to show a secret, or to cover what is open in editors', async () => {
      await vscode.commands.executeCommand('workbench.action.closePanel');
      const before = tabs();
      await run('showLog');
      await hands.output.says('signIn: ');
      assert.deepEqual(tabs(), before);
      assert.ok(!log().includes('not to be seen'));
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });
  });
});
