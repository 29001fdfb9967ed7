import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { shareOf } from '../support/shareOf';
import { ExportJob } from './exportJob';
import { exportPoints } from './exportPoints';
import { startHeld } from './job';
import { useWorkbench } from './page/useWorkbench';
import type { Workbench } from './page/workbench';
import { refreshUntil } from './refreshUntil';

const minute = 60_000;
const exportLasts = 11 * minute;

/** How the extension host ends, in a window that reopens afterwards. */
const endings: Readonly<Record<string, (window: Workbench, azure: HeldAzure) => Promise<void>>> = {
  async 'when the extension host is killed'(window, azure) {
    await window.powerFails();
    azure.release();
    await window.switchOn();
  },
  async 'when the window is reloaded'(window, azure) {
    const ended = window.extensionHostEnds();
    const reloaded = window.reloadPage();
    await ended;
    azure.release();
    await reloaded;
  },
};

describe('Interrupting exports of lab templates', () => {
  let azure: HeldAzure;
  const keys = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');
  const tried = shareOf(
    exportPoints.flatMap(({ points }) => Object.values(points)),
    3,
  );
  const rounds = Object.entries(endings).map(([name, end]) => {
    const stages = exportPoints.map(({ at, points }) => ({
      at,
      held: Object.entries(points)
        .filter(([, point]) => tried.includes(point))
        .map(([title, point]) => ({ title, point, job: new ExportJob(keys.shift() ?? '') })),
    }));
    return { name, end, stages, held: stages.flatMap(({ held }) => held) };
  });
  const jobs = rounds.flatMap(({ held }) => held.map(({ job }) => job));

  before(async () => {
    azure = await HeldAzure.start();
    ExportJob.prepare(azure, jobs);
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server, 'Harborline Academy'),
    keybindings: jobs.map(job => job.keybinding()),
    // High enough for the rows of all exports: VS Code does not render rows out of view.
    viewport: { width: 1280, height: 1000 },
  }));
  after(() => azure.server.close());

  for (const { name, end, stages, held } of rounds) {
    describe(name, () => {
      /** Whether each job's request has reached Azure or is held by the test. */
      const areSent = (): boolean =>
        held.every(({ job, point }) => point.what === 'write' || azure.changesOf(job.roots).length > 0);
      /** Whether the next window has checked, by the template and its error, whether the late requests were sent. */
      const areLookedFor = (): boolean =>
        held.every(({ job, point }) => point.arrives !== 'later' || azure.answeredTo([job.template]).length >= 2);
      const versionReads = (job: ExportJob): number => azure.answeredTo([job.version]).length;
      const readsBefore = new Map<ExportJob, number>();
      const haveArrived = (): boolean => held.every(({ job }) => azure.changesOf(job.roots).length > 0);

      before(async () => {
        const window = vscode();
        await window.openContainer();
        await window.view('Activity').openAlone();
        const reached = [...(await startHeld(window, azure, held))];
        await azure.until('every export to be sent, or held', areSent);
        let now = 0;
        for (const { at, held: here } of stages) {
          azure.sample.advance(at - now);
          now = at;
          const what = `the exports to be held that get this far in ${at / minute} minutes`;
          await refreshUntil(window, azure, what, Promise.all(reached.splice(0, here.length)));
        }
        await end(window, azure);
        await window.openContainer();
        await azure.until('the next window to look for what was sent', areLookedFor);
        azure.deliver();
        await azure.until('every export to arrive', haveArrived);
        azure.sample.advance(exportLasts);
        for (const { job } of held) readsBefore.set(job, versionReads(job));
        await window.view('Activity').openAlone();
      });

      for (const { title, job } of held) {
        it(`completes an export interrupted ${title}`, async () => {
          const window = vscode();
          const ended = job.waitUntilEnded(window);
          const isFound = azure.until(
            `a look at the version of ${job.title}`,
            () => versionReads(job) > (readsBefore.get(job) ?? 0),
          );
          await refreshUntil(window, azure, `${job.title} to be found`, Promise.race([isFound, ended]));
          assert.match(await ended, /^done in /);
          assert.deepEqual(azure.changesOf(job.roots), job.changes);
          assert.deepEqual(job.versions(azure), ['1.0.0 Succeeded']);
        });
      }

      after(() => vscode().palette.run('Compute Gallery: Clear Completed'));
    });
  }
});
