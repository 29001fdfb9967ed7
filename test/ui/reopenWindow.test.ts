import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { inTime } from '../support/inTime';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { CloneJob } from './cloneJob';
import { useWorkbench } from './page/useWorkbench';

describe('Clones across window reloads and several windows', () => {
  let azure: HeldAzure;
  const [reloaded, watched, inherited] = [new CloneJob('a'), new CloneJob('b'), new CloneJob('c')];
  const jobs = [reloaded, watched, inherited];

  before(async () => {
    azure = await HeldAzure.start();
    await CloneJob.prepare(azure, jobs);
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
    keybindings: jobs.map(job => job.keybinding()),
  }));
  after(() => azure.server.close());
  before(() => vscode().openContainer());

  async function isDoneOnce(job: CloneJob): Promise<void> {
    assert.deepEqual(azure.changesOf(job.roots), job.changes);
    assert.deepEqual(await job.regions(azure), ['Completed', 'Completed', 'Completed']);
  }

  it('resumes a clone and its page after a reload during replication', async () => {
    const window = vscode();
    await reloaded.preview(window);
    await reloaded.run(window);
    await azure.until('the version to be there', () => azure.sample.world.get(reloaded.version) !== undefined);
    azure.sample.advance(500_000);
    const ready = window.plan.frame.locator('.region.ready');
    await ready.first().waitFor();
    const claims = async (): Promise<unknown[]> =>
      (await window.kept('.lease')).map(text => (JSON.parse(text) as { readonly claim: unknown }).claim);
    const [claim, ...others] = await claims();
    assert.ok(claim && others.length === 0);
    const ended = window.extensionHostEnds();
    const reopened = window.reload();
    await ended;
    assert.ok(!(await claims()).includes(claim), 'the closed window has released its operation');
    await reopened;
    await window.plan.became('running');
    await ready.filter({ hasText: 'East US 2' }).waitFor();
    azure.sample.advance(3_600_000);
    await window.plan.became('succeeded');
    await ready.nth(2).waitFor();
    assert.match(await reloaded.waitUntilEnded(window), /^done in /);
    await isDoneOnce(reloaded);
  });

  it('shows a clone in a second window while only the first runs it', async () => {
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

  it('takes over a clone in the window that stays open', async () => {
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
