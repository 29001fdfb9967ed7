import assert from 'node:assert/strict';
import type { LabFix } from '../../../../src/domain/labs/diagnosis/labCheck';
import { type Choice } from '../../../../src/wizards/engine/prompter';
import { askDiagnosis } from '../../../../src/wizards/labs/diagnosis/askDiagnosis';
import { definitionOf } from '../../../../src/wizards/labs/diagnosis/definitionOf';
import type { DiagnosisSubject } from '../../../../src/wizards/labs/diagnosis/diagnosisFacts';
import { escape, queuePrompter, type Answer } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { gallery, labServices, springTerm, summerSchool } from '../../labs/labDriver';

const account = `${labServices}/labaccounts/academy-classic`;
/** Whether a row is advice on a finding, or continues a long sentence. */
const isAdvice = ({ icon, label }: Choice<unknown>): boolean => icon === 'lightbulb' || label === ' ';
type Desk = ReturnType<typeof sampleServices>;

async function plan(id: string, { services: { labReader } }: Desk) {
  return (await labReader.labPlan(id)) ?? assert.fail(`${id} is not there`);
}

async function diagnose(desk: Desk, given: Partial<DiagnosisSubject>, answers: readonly Answer[]) {
  const prompter = queuePrompter(answers);
  const fix = await askDiagnosis(given, { ...desk.services, prompter });
  prompter.done();
  const last = prompter.asked.at(-1) ?? assert.fail('nothing was asked');
  const under = (group: string): string[] =>
    last.choices
      .filter(one => one.group === group)
      .filter(one => !isAdvice(one))
      .map(({ label }) => label);
  return {
    fix,
    asked: prompter.asked,
    last,
    causes: under('Prevents use in labs'),
    doubts: under('Might prevent use in labs'),
  };
}

/** Diagnoses an image of the academy's gallery for its lab plan. */
async function causesOf(name: string, answers: readonly Answer[] = [escape], id = springTerm) {
  const desk = sampleServices();
  const definition = await desk.services.reader.definition(`${gallery}/images/${name}`);
  assert.ok(definition);
  return diagnose(desk, { owner: await plan(id, desk), definition }, answers);
}

describe('Why Is This Image Missing in Labs?', () => {
  const cases: readonly (readonly [image: string, causes: readonly string[], doubts: readonly string[]])[] = [
    ['forensics-lab', [], []],
    ['classroom-windows-11', [], ['Generation and security']],
    ['classroom-ubuntu', ['Image enabled'], ['Generation and security']],
    ['cad-workstation', ['OS disk size'], ['Generation and security']],
    ['database-lab', ['Single disk'], []],
    ['robotics-lab', ['Replicated to the region'], []],
    ['chemistry-lab', ['Latest version'], []],
  ];
  for (const [image, causes, doubts] of cases) {
    it(`finds what keeps ${image} out of labs`, async () => {
      const found = await causesOf(image);
      assert.deepEqual([found.causes, found.doubts], [causes, doubts]);
      assert.equal(found.last.choices.filter(one => !isAdvice(one)).length, 12);
    });
  }

  it('gives advice in a separate row when no command fixes the problem', async () => {
    const { last } = await causesOf('cad-workstation');
    assert.equal(last.choices[1]?.label, "A disk can't be shrunk, so re-create the image with a smaller one.");
  });

  it('shows the whole sentence beside a button', async () => {
    const [first, second] = (await causesOf('chemistry-lab')).last.choices;
    const sentence =
      'Every version of academy_images\\chemistry-lab is excluded from latest, but labs use the latest version.';
    assert.equal(`${first?.detail ?? ''} ${second?.description ?? ''}`, sentence);
    assert.ok((first?.detail ?? '').length < 73);
  });

  it('reports that an image has no latest version', async () => {
    assert.ok((await causesOf('data-science-lab')).causes.includes('Latest version'));
  });

  it('offers the fix of a problem on Enter and as a button', async () => {
    const { fix, last } = await causesOf('classroom-ubuntu', ['Image enabled']);
    assert.deepEqual(fix, {
      action: 'enableImage',
      title: 'Enable Image',
      ownerId: springTerm,
      definitionId: `${gallery}/images/classroom-ubuntu`,
    } satisfies LabFix);
    assert.equal(last.question, 'One problem prevents using classroom-ubuntu in labs in spring-term');
    const [first] = last.choices;
    assert.deepEqual(first?.button, { icon: 'wrench', tooltip: 'Enable Image' });
    assert.equal(first.detail, "classroom-ubuntu isn't enabled for spring-term.");
    assert.equal(first.description, 'Enter: Enable Image');
  });

  it('offers to attach the gallery of the image', async () => {
    const { causes, fix } = await causesOf('forensics-lab', ['Gallery attached'], summerSchool);
    assert.ok(causes.includes('Gallery attached'));
    assert.deepEqual(fix, {
      action: 'attachGallery',
      title: 'Attach Gallery',
      ownerId: summerSchool,
      galleryId: gallery,
    } satisfies LabFix);
  });

  it('asks for the lab plan when an image is given, listing those with its gallery first', async () => {
    const desk = sampleServices();
    const definition = await desk.services.reader.definition(`${gallery}/images/robotics-lab`);
    assert.ok(definition);
    const { asked, causes } = await diagnose(desk, { definition }, ['spring-term', escape]);
    assert.match(asked[0]?.choices[0]?.label ?? '', /spring-term$/);
    assert.deepEqual(causes, ['Replicated to the region']);
  });

  it('asks for the image when a lab plan is given, listing those of its gallery first', async () => {
    const desk = sampleServices();
    const { asked } = await diagnose(desk, { owner: await plan(springTerm, desk) }, [
      'academy_images\\cad-workstation',
      escape,
    ]);
    assert.equal(asked[0]?.choices[0]?.group, 'In the attached gallery');
    assert.match(asked[0].choices.at(-1)?.group ?? '', /other galleries/);
  });

  it('diagnoses the version that was selected', async () => {
    const desk = sampleServices();
    const definition = await desk.services.reader.definition(`${gallery}/images/chemistry-lab`);
    assert.ok(definition);
    const versionId = `${definition.id}/versions/1.0.0`;
    const { last } = await diagnose(desk, { owner: await plan(springTerm, desk), definition, versionId }, [escape]);
    assert.ok(last.choices.some(({ detail = '' }) => detail.includes('chemistry-lab\\1.0.0')));
  });

  it('reports missing permissions of the user', async () => {
    const desk = sampleServices();
    desk.sample.world.denyRules = [{ action: 'Microsoft.LabServices/labPlans/images/write', scope: '/' }];
    const definition = await desk.services.reader.definition(`${gallery}/images/forensics-lab`);
    assert.ok(definition);
    const { causes } = await diagnose(desk, { owner: await plan(springTerm, desk), definition }, [escape]);
    assert.deepEqual(causes, ['Your permissions']);
  });

  it('lists checks that could not be read separately from problems', async () => {
    const desk = sampleServices();
    const definition = await desk.services.reader.definition(`${gallery}/images/forensics-lab`);
    const owner = await plan(springTerm, desk);
    assert.ok(definition);
    desk.sample.world.faults = [{ kind: 'forbid', url: '/labPlans/spring-term/images/' }];
    const { last, causes } = await diagnose(desk, { owner, definition }, [escape]);
    assert.deepEqual(causes, []);
    assert.ok(last.choices.some(({ group, label }) => group === "Couldn't check" && label.endsWith('Image enabled')));
  });

  it('finds the definition of a lab plan image, even if hidden, and of a shared image', async () => {
    const desk = sampleServices();
    const { services } = desk;
    const spring = await plan(springTerm, desk);
    assert.equal(
      await definitionOf(`${springTerm}/images/cad-workstation`, spring, services),
      `${gallery}/images/cad-workstation`,
    );
    const owner = await services.labReader.labAccount(account);
    assert.ok(owner);
    const [image] = await services.labReader.sharedImages(account);
    assert.ok(image);
    assert.equal(await definitionOf(image.id.toUpperCase(), owner, services), image.definitionId);
  });
});
