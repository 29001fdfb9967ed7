import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { customCloud, servicePrincipal } from '../support/outsideSettings';
import { killPoints } from './killPoints';
import { CloneJob } from './cloneJob';
import { useWorkbench } from './page/useWorkbench';

describe('The extension host is killed', function () {
  this.timeout(90_000);
  let azure: HeldAzure;
  const groups = Object.entries(killPoints).map(([name, points]) => ({ name, points: Object.entries(points) }));
  const keys = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const jobs = groups.map(({ points }) =>
    points.map(([, { of }]) => new CloneJob(keys.shift() ?? '', of === 'gallery')),
  );

  before(async () => {
    azure = await HeldAzure.start();
    await CloneJob.prepare(azure, jobs.flat());
  });
  const vscode = useWorkbench(() => ({
    settings: customCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
    keybindings: jobs.flat().map(job => job.keybinding()),
    // High enough for the rows of all clones of a kill: a row out of sight is not there to be waited for.
    viewport: { width: 1280, height: 2000 },
  }));
  after(() => azure.server.close());

  for (const [index, { name, points }] of groups.entries()) {
    describe(name, () => {
      const dying = jobs[index] ?? [];

      before(async function () {
        this.timeout(dying.length * 30_000); // it answers one wizard after the other
        const window = vscode();
        await window.openContainer();
        const reached: Promise<void>[] = [];
        for (const [at, job] of dying.entries()) {
          await job.preview(window);
          const point = points[at]?.[1];
          if (point) reached.push(azure.stopAt(job.root, point));
          await job.run(window);
        }
        if (points.some(([, { of, ended }]) => of === 'version' && ended)) {
          await azure.until(() => dying.every(job => azure.sample.world.get(job.version)));
          azure.sample.advance(3_600_000);
        }
        await Promise.all(reached);
        await window.killExtensionHost();
        azure.release();
        await window.reload('atOnce');
        await azure.until(() => dying.every(job => azure.sample.world.get(job.version)));
        azure.sample.advance(3_600_000);
      });

      for (const [at, [point]] of points.entries()) {
        it(point, async () => {
          const job = dying[at];
          assert.ok(job);
          assert.match(await job.waitUntilEnded(vscode()), /^done in /);
          assert.deepEqual(azure.changesOf(job.root), job.changes);
          assert.deepEqual(await job.regions(azure), ['Completed', 'Completed', 'Completed']);
        });
      }

      after(async () => {
        const window = vscode();
        await window.palette.run('Compute Gallery: Remove All That Ended');
        await window.palette.run('View: Close All Editors');
      });
    });
  }
});
