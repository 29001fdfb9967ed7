import assert from 'node:assert/strict';
import { rescueFormats } from '../../../../src/export/rescue/rescueReport';
import type { OperationRecord } from '../../../../src/operations/journal/record';
import { askRescue } from '../../../../src/wizards/labs/rescue/askRescue';
import { rescueMemo, rescueReportOf } from '../../../../src/wizards/labs/rescue/rescueMemo';
import { enter, queuePrompter } from '../../../support/queuePrompter';
import { sampleServices, wizardsOver } from '../../../support/sampleServices';
import { savedWorld, worldWithLabs } from '../../../support/worldWithLabs';
import { gallery, labServices } from '../../labs/labDriver';
import { SampleDesk } from '../../operations/sampleDesk';
import { rescuedLabs } from './rescuedLabs';

const production = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-edge-prod';
const portTraining = `${production}/providers/Microsoft.LabServices/labPlans/port-training`;

const report = (id: string, operation: OperationRecord, now: number): readonly string[] =>
  (rescueFormats.find(one => one.id === id)?.export(rescueReportOf(operation) ?? [], now) ?? '').split(/\r?\n/);

describe('Rescue Lab Images', () => {
  it('reports 40 labs exactly, with two failures, a reload, and a lab plan without permission', async () => {
    const desk = new SampleDesk({ saved: savedWorld(worldWithLabs(40)) });
    const { world } = desk.sample;
    world.denyRules.push({ action: 'Microsoft.LabServices/labPlans/saveImage/action', scope: portTraining });
    const fails = (lab: string, code: string, message: string): void =>
      void world.faults.push({ kind: 'operation', url: `labs/${lab}/virtualMachines/0$`, code, message });
    fails('course-07', 'SharedGalleryAccessDenied', 'Azure Lab Services is not Owner of the compute gallery.');
    fails('course-23', 'SharedImageExportFailed', 'The disk of the template virtual machine could not be copied.');

    const prompter = queuePrompter([enter, 'Continue', enter]);
    const asked = await askRescue({}, [], { ...wizardsOver(desk.sample).services, prompter });
    prompter.done();
    assert.ok(asked && 'decision' in asked && asked.decision.action === 'run', JSON.stringify(asked));

    const first = desk.process();
    const started = await first.operations.start(asked.decision.plan, {}, rescueMemo(asked.rows));
    if ('refused' in started) assert.fail(started.refused);
    const doneIn = (process: typeof first): number =>
      process.operations.get(started.id)?.steps.filter(({ state }) => state === 'done').length ?? 0;
    await desk.until(() => doneIn(first) >= 15, 'fifteen exports');
    await first.operations.dispose();

    const second = desk.process();
    await second.operations.resume();
    await desk.until(() => second.operations.get(started.id)?.state === 'failed', 'the end');
    const ended = second.operations.get(started.id) ?? assert.fail('the journal lost it');

    const now = Date.UTC(2026, 2, 3);
    const rows = rescuedLabs({ gallery, labServices, production });
    assert.deepEqual(report('markdown', ended, now), [
      '# Lab images',
      '',
      'Azure Lab Services ends on 2027-06-28 (482 days left). Galleries and their images remain available. Export the templates that you need before then.',
      '',
      'Labs that are safe in a gallery: 43 of 54 · exported: 42 · already safe: 1 · failed: 2 · skipped: 9',
      '',
      ...(['failed', 'skipped', 'exported', 'already safe'] as const).flatMap(result => {
        const those = rows.filter(row => row.result === result);
        return [
          `## ${result.charAt(0).toUpperCase()}${result.slice(1)} (${those.length})`,
          '',
          ...those.flatMap(({ markdown }) => markdown),
          '',
        ];
      }),
    ]);
    assert.deepEqual(report('csv', ended, now), [
      'lab,result,gallery,image,version,reason,userName,labPlan,region,subscription,resourceGroup,labId,imageId',
      ...rows.map(({ csv }) =>
        csv.map(cell => (/[",']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
      ),
      '',
    ]);

    const posts = world.requests.filter(({ method, url }) => method === 'POST' && /saveImage/i.test(url));
    assert.equal(posts.length, 44, 'one request an export');

    const looked = queuePrompter([enter, 'Report as CSV']);
    const again = await askRescue({}, second.operations.list(), {
      ...wizardsOver(desk.sample).services,
      prompter: looked,
    });
    assert.ok(again && 'report' in again && again.report.id === 'csv');
    const ready = again.rows.filter(({ result }) => result === 'ready').map(({ lab }) => lab);
    // One template is running, so it may be changing; the lab that was being published is ready by now.
    assert.deepEqual(ready, ['Course 07', 'Course 23', 'Introduction to Linux', 'Windows administration']);
    assert.equal(again.rows.filter(({ result }) => result === 'safe').length, 42);
  });

  const others = ['-port-training', '-summer-school', '-Labs without', '-academy-classic'] as const;

  it('accepts other image names, and leaves out labs that the user excludes', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter([
      [...others],
      'CAD basics',
      'cad-spring-2026',
      'Game design',
      '',
      'Digital forensics',
      'forensics-lab',
      'Continue',
      enter,
    ]);
    const asked = await askRescue({}, [], { ...services, prompter });
    prompter.done();
    assert.ok(asked && 'decision' in asked);
    assert.deepEqual(
      asked.decision.plan.changes.map(({ target }) => target.split('/').at(-1)),
      ['cad-spring-2026', 'forensics-lab', 'intro-to-linux'],
    );
    const row = asked.rows.find(({ lab }) => lab === 'Game design');
    assert.deepEqual([row?.result, row?.reason, row?.imageId], ['notExportable', 'Excluded by you.', '']);
    assert.match(prompter.asked[1]?.choices[0]?.detail ?? '', /^Labs that are safe in a gallery: 1 of 9 · /);
    const owners = prompter.asked[0]?.choices.filter(({ readOnly }) => readOnly !== true) ?? [];
    const places = owners.map(({ description = '' }) => description.split(' · ')[1]);
    assert.deepEqual(places, ['West US 3', 'UK South', 'North Europe', undefined, 'UK South']);
  });

  it('includes a lab again after it was excluded', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter([[...others], 'Game design', '', 'Game design', enter, 'Continue', enter]);
    const asked = await askRescue({}, [], { ...services, prompter });
    assert.ok(asked && 'decision' in asked && asked.decision.plan.changes.length === 4);
  });

  it('refuses a duplicate name and a name that Lab Services does not accept', async () => {
    const typed = async (name: string): Promise<string> => {
      const prompter = queuePrompter([[...others], 'CAD basics', name]);
      return String(
        await askRescue({}, [], { ...sampleServices().services, prompter }).catch((error: unknown) => error),
      );
    };
    assert.match(await typed('game-design'), /Game design is already exported under this name/);
    assert.match(await typed('CAD 2026'), /Try "CAD-2026"/);
  });

  it('exports the selected labs without asking for lab plans', async () => {
    const { services } = sampleServices();
    const found = await Promise.all(
      ['game-design', 'exam-room'].map(name => services.labReader.lab(`${labServices}/labs/${name}`)),
    );
    const labs = found.filter(lab => lab !== undefined);
    const prompter = queuePrompter(['Continue', enter]);
    const asked = await askRescue({ labs }, [], { ...services, prompter });
    assert.ok(asked && 'decision' in asked);
    assert.equal(asked.decision.plan.changes.length, 1);
    const list = prompter.asked[0]?.choices ?? [];
    assert.match(list.find(({ label }) => label.endsWith('Exam room'))?.detail ?? '', /is locked/);
  });

  it('reports labs that could not be read', async () => {
    const { sample, services } = sampleServices();
    sample.world.faults.push(
      { kind: 'forbid', url: '/providers/Microsoft.ResourceGraph/' },
      { kind: 'forbid', url: `${production.split('/')[2]}/providers/Microsoft.LabServices/` },
      { kind: 'forbid', url: '/labaccounts/academy-classic/labs' },
    );
    const prompter = queuePrompter([enter, 'Report as CSV']);
    const asked = await askRescue({}, [], { ...services, prompter });
    assert.ok(asked && 'report' in asked);
    const unread = asked.rows.filter(({ result }) => result === 'unread');
    assert.deepEqual(
      unread.map(({ lab, subscription }) => [lab, subscription]),
      [
        ['Labs in Harborline Production', production.split('/')[2]],
        ['Labs in academy-classic', labServices.split('/')[2]],
      ],
    );
    const refusals = prompter.asked[0]?.choices.filter(({ group }) => group === "Couldn't be read");
    assert.deepEqual(
      refusals?.map(({ detail }) => detail),
      unread.map(({ reason }) => reason),
    );
    assert.match(unread[0]?.reason ?? '', /does not have authorization/);
    assert.match(
      prompter.asked[1]?.choices[0]?.detail ?? '',
      /safe in a gallery: 1 of 11 .* · couldn't be read: Labs in Harborline Production and Labs in academy-classic$/,
    );
    const kept = { memo: rescueMemo(asked.rows), plan: { changes: [] }, steps: [] } as unknown as OperationRecord;
    const stored = (memo: string) => rescueReportOf({ ...kept, memo })?.map(({ result }) => result);
    const notStarted = rescueMemo(asked.rows.map(row => ({ ...row, result: 'notStarted' })));
    assert.deepEqual(
      stored(notStarted.replaceAll('notStarted', 'notBegun')),
      stored(notStarted),
      'of an earlier release',
    );
    const now = services.clock.now();
    const lines = report('markdown', kept, now);
    const [heading, , first, reason] = lines.slice(lines.indexOf("## Couldn't be read (2)"));
    assert.equal(heading, "## Couldn't be read (2)");
    assert.equal(first, '- **Labs in Harborline Production**');
    assert.match(reason ?? '', /^ {2}- .*does not have authorization/);
  });

  it('refuses to continue when no lab can be exported, and still offers the report', async () => {
    const { services } = sampleServices();
    const ownerIds = [`${labServices}/labPlans/summer-school`];
    const refused = queuePrompter([enter, 'Continue']);
    await assert.rejects(askRescue({ ownerIds }, [], { ...services, prompter: refused }), /No labs can be exported/);
    const asked = await askRescue({ ownerIds }, [], {
      ...services,
      prompter: queuePrompter([enter, 'Report as Markdown']),
    });
    assert.ok(asked && 'report' in asked);
    assert.deepEqual(
      asked.rows.map(({ lab, result }) => [lab, result]),
      [['Python bootcamp', 'notExportable']],
    );
  });
});
