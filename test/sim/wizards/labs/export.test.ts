import assert from 'node:assert/strict';
import type { Lab } from '../../../../src/domain/labs/lab/lab';
import type { OperationRecord } from '../../../../src/operations/journal/record';
import { askExport } from '../../../../src/wizards/labs/export/askExport';
import type { WizardServices } from '../../../../src/wizards/services';
import { enter, queuePrompter } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { gallery, labServices } from '../../labs/labDriver';

async function labOf({ labReader }: WizardServices, name: string): Promise<Lab> {
  const lab = await labReader.lab(`${labServices}/labs/${name}`);
  return lab ?? assert.fail(`Sample Azure has no lab ${name}`);
}

/** The choices of the first question, with their refusals. */
async function refusals(name: string): Promise<readonly (readonly [string, string])[]> {
  const { services } = sampleServices();
  const prompter = queuePrompter([enter]);
  await askExport(await labOf(services, name), [], { ...services, prompter }).catch(() => undefined);
  return (prompter.asked[0]?.choices ?? []).map(({ label, refusal = '' }) => [label, refusal] as const);
}

describe('Export Lab Template to Gallery', () => {
  it('exports to a new image under an available name', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter(['New image', enter, enter]);
    const decision = await askExport(await labOf(services, 'intro-to-linux'), [], { ...services, prompter });
    prompter.done();
    assert.equal(decision?.action, 'run');
    assert.deepEqual(decision.plan.changes, [
      {
        kind: 'saveLabImage',
        target: `${gallery}/images/intro-to-linux`,
        spec: {
          labPlanId: `${labServices}/labPlans/spring-term`,
          labMachineId: `${labServices}/labs/intro-to-linux/virtualMachines/0`,
          location: 'uksouth',
          seenVersions: [],
        },
      },
    ]);
    const codes = decision.plan.notices.map(({ code }) => code);
    assert.ok(codes.includes('templateRunning'), codes.join());
    assert.ok(codes.includes('exportedSpecialized') && codes.includes('exportCosts'), codes.join());
  });

  it('exports a new version of the image that the lab was created from', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter(['New version of forensics-lab', enter]);
    const decision = await askExport(await labOf(services, 'digital-forensics'), [], { ...services, prompter });
    prompter.done();
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'saveLabImage');
    assert.equal(change.target, `${gallery}/images/forensics-lab`);
    assert.deepEqual([...change.spec.seenVersions].sort(), ['1.0.0', '1.0.1', '1.0.2']);
  });

  it('offers a new version of the image that the lab was previously exported to', async () => {
    const { services } = sampleServices();
    const lab = await labOf(services, 'intro-to-linux');
    const change = {
      kind: 'saveLabImage',
      target: `${gallery}/images/forensics-lab`,
      spec: {
        labPlanId: lab.labPlanId ?? '',
        labMachineId: `${lab.id}/virtualMachines/0`,
        location: 'uksouth',
        seenVersions: [],
      },
    } as const;
    const before: OperationRecord = {
      ...{ id: 'one', environment: 'sample', state: 'succeeded', startedAt: 1, acknowledged: true },
      plan: { kind: 'exportLabTemplate', title: 'Before', changes: [change], notices: [] },
      steps: [{ state: 'done', made: `${change.target}/versions/1.0.1` }],
    };
    const prompter = queuePrompter([enter]);
    await assert.rejects(askExport(lab, [before], { ...services, prompter }), /no answer for|offers nothing/);
    assert.match(prompter.asked[0]?.choices[0]?.label ?? '', /New version of forensics-lab/);
    assert.equal(prompter.asked[0]?.choices[0]?.description, 'previously exported to');
  });

  it('shows why a generalized image gets no new version', async () => {
    const [version, image] = await refusals('cad-basics');
    assert.match(version?.[0] ?? '', /New version of cad-workstation/);
    assert.match(version?.[1] ?? '', /exports are specialized.*Export it as a new image/);
    assert.deepEqual(image?.[1], '');
  });

  for (const [name, why] of [
    ['drone-piloting', /is in North Europe, but its lab plan is in UK South.*Set up the template again/],
    ['web-design-2024', /lab plan of .* was deleted/],
    ['statistics', /created without a template/],
    ['exam-room', /is locked/],
    ['windows-admin', /is working on/],
    ['python-bootcamp', /has no gallery to export to.*Attach a gallery/],
    ['network-security', /last operation on .* failed: .*Lab Services site/],
  ] as const) {
    it(`refuses to export ${name}, with the reason`, async () => {
      const all = await refusals(name);
      assert.ok(all.length > 0);
      for (const [, refusal] of all) assert.match(refusal, why);
    });
  }

  it('validates the name while typing, and suggests a valid one', async () => {
    const { services } = sampleServices();
    const lab = await labOf(services, 'intro-to-linux');
    const typed = async (name: string): Promise<unknown> =>
      askExport(lab, [], { ...services, prompter: queuePrompter(['New image', name]) }).catch(
        (error: unknown) => error,
      );
    assert.match(String(await typed('intro to linux')), /Try "intro-to-linux"/);
    assert.match(
      String(await typed('forensics-lab')),
      /already has .* named forensics-lab\. forensics-lab-2 is available/,
    );
  });

  it('refuses to export without permission', async () => {
    const { services, sample } = sampleServices();
    sample.world.denyRules.push({
      action: 'Microsoft.LabServices/labPlans/saveImage/action',
      scope: `${labServices}/labPlans/spring-term`,
    });
    const prompter = queuePrompter([enter]);
    await askExport(await labOf(services, 'game-design'), [], { ...services, prompter }).catch(() => undefined);
    assert.match(
      prompter.asked[0]?.choices[0]?.refusal ?? '',
      /You don't have permission .*saveImage.* on spring-term/,
    );
  });
});
