import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { inTime } from '../support/inTime';
import { customCloud, servicePrincipal } from '../support/outsideSettings';
import { CloneJob } from './cloneJob';
import { useWorkbench } from './page/useWorkbench';

describe('A clone outlives its window', () => {
  let azure: HeldAzure;
  const [reloaded, watched, inherited] = [new CloneJob('a'), new CloneJob('b'), new CloneJob('c')];
  const jobs = [reloaded, watched, inherited];

  before(async () => {
    azure = await HeldAzure.start();
    await CloneJob.prepare(azure, jobs);
  });
  const vscode = useWorkbench(() => ({
    settings: customCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
    keybindings: jobs.map(job => job.keybinding()),
  }));
  after(() => azure.server.close());
  before(() => vscode().openContainer());

  async function isDoneOnce(job: CloneJob): Promise<void> {
    assert.deepEqual(azure.changesOf(job.roots), job.changes);
    assert.deepEqual(await job.regions(azure), ['Completed', 'Completed', 'Completed']);
  }

  it('goes on after a reload in the middle of replication, with its panel', async () => {
    const window = vscode();
    await reloaded.preview(window);
    await reloaded.run(window);
    await azure.until('the version to be there', () => azure.sample.world.get(reloaded.version) !== undefined);
    azure.sample.advance(500_000);
    const panel = window.editors.webview();
    await panel.getByText('Ready in 1 of 3 regions').first().waitFor();
    await window.reload();
    await panel.getByText('Ready in 1 of 3 regions').first().waitFor();
    await panel.getByText('East US 2').first().waitFor();
    azure.sample.advance(3_600_000);
    await panel.getByText('Ready in all 3 regions').first().waitFor();
    assert.match(await reloaded.waitUntilEnded(window), /^done in /);
    await isDoneOnce(reloaded);
  });

  it('is shown by a second window, and run by the first alone', async () => {
    const [first, second] = [vscode(), await vscode().openAnother()];
    await second.openContainer();
    await second.view('Galleries').row('survivors');
    await watched.preview(first);
    await watched.run(first);
    await watched.waitUntilRunning(second);
    await azure.until('the version to be there', () => azure.sample.world.get(watched.version) !== undefined);
    azure.sample.advance(3_600_000);
    assert.match(await watched.waitUntilEnded(first), /^done in /);
    assert.match(await watched.waitUntilEnded(second), /^done in /);
    await isDoneOnce(watched);
    await second.closeWindow();
  });

  it('is taken over by the window that stays open', async () => {
    const [first, second] = [vscode(), await vscode().openAnother()];
    await second.openContainer();
    await inherited.preview(second);
    const sent = azure.stopAt(inherited.roots, { what: 'write', of: 'version', moment: 'after' });
    await inherited.run(second);
    await inTime('the version to be sent', sent, () => azure.lastAnswered());
    await second.closeWindow();
    azure.release();
    azure.sample.advance(3_600_000);
    assert.match(await inherited.waitUntilEnded(first), /^done in /);
    await isDoneOnce(inherited);
  });
});
