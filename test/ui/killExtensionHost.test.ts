import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { inTime } from '../support/inTime';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { shareOf } from '../support/shareOf';
import { CloneJob } from './cloneJob';
import { clonePoints } from './clonePoints';
import { startHeld } from './job';
import { useWorkbench } from './page/useWorkbench';

describe('Killing the extension host during a clone', () => {
  let azure: HeldAzure;
  const keys = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const groups = shareOf(Object.entries(clonePoints), 2).map(([name, points]) => ({
    name,
    held: shareOf(Object.entries(points), 2).map(([title, point]) => ({
      title,
      point,
      job: new CloneJob(keys.shift() ?? '', point.of === 'gallery'),
    })),
  }));
  const jobs = groups.flatMap(({ held }) => held.map(({ job }) => job));

  before(async () => {
    azure = await HeldAzure.start();
    await CloneJob.prepare(azure, jobs);
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
    keybindings: jobs.map(job => job.keybinding()),
    // High enough for the rows of all clones of a group: VS Code does not render rows out of view.
    viewport: { width: 1280, height: 2000 },
  }));
  after(() => azure.server.close());

  for (const { name, held } of groups) {
    describe(name, () => {
      const haveAllVersions = (): boolean => held.every(({ job }) => azure.sample.world.get(job.version));

      before(async () => {
        const window = vscode();
        await window.openContainer();
        const reached = await startHeld(window, azure, held);
        if (held.some(({ point }) => point.of === 'version' && point.state === 'finished')) {
          await azure.until('every version to be there', haveAllVersions);
          azure.sample.advance(3_600_000);
        }
        await inTime('every clone to be held', Promise.all(reached), () => azure.lastAnswered());
        await window.powerFails();
        azure.release();
        await window.switchOn();
        await window.openContainer();
        await azure.until('every version to be there', haveAllVersions);
        azure.sample.advance(3_600_000);
      });

      for (const { title, job } of held) {
        it(`completes a clone killed ${title}`, async () => {
          assert.match(await job.waitUntilEnded(vscode()), /^done in /);
          assert.deepEqual(azure.changesOf(job.roots), job.changes);
          assert.deepEqual(await job.regions(azure), ['Completed', 'Completed', 'Completed']);
        });
      }

      after(async () => {
        const window = vscode();
        await window.palette.run('Compute Gallery: Clear Completed');
        await window.palette.run('View: Close All Editors');
      });
    });
  }
});
