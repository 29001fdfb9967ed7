import assert from 'node:assert/strict';
import { askLab } from '../../../../src/wizards/labs/createLab/askLab';
import { askPublish } from '../../../../src/wizards/labs/createLab/askPublish';
import type { LabStart } from '../../../../src/wizards/labs/createLab/labQuestions';
import type { WizardServices } from '../../../../src/wizards/services';
import { enter, queuePrompter, type Answer } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { gallery, labServices } from '../../labs/labDriver';

type Starting = (services: WizardServices) => Promise<LabStart>;
const nothing: Starting = () => Promise.resolve({});
const on =
  (name: string): Starting =>
  async ({ reader }) => ({ definition: await reader.definition(`${gallery}/images/${name}`) });

async function ask(start: Starting, answers: readonly Answer[]) {
  const { services } = sampleServices();
  const prompter = queuePrompter(answers);
  const decision = await askLab(await start(services), { ...services, prompter });
  prompter.done();
  return { plan: decision?.plan, asked: prompter.asked };
}

/** The question at which these answers leave the wizard. */
async function lastQuestion(start: Starting, answers: readonly Answer[]) {
  const { services } = sampleServices();
  const prompter = queuePrompter(answers);
  await askLab(await start(services), { ...services, prompter }).catch(() => undefined);
  return prompter.asked.at(-1) ?? assert.fail('nothing was asked');
}

describe('Create Lab from Image', () => {
  it('creates a draft lab from an enabled image', async () => {
    const { plan } = await ask(nothing, [
      'spring-term',
      'classroom-windows-11',
      'Spring: Windows',
      enter,
      enter,
      'With a template',
      enter,
      '3',
      '20',
      enter,
      'Publish later',
      enter,
    ]);
    const [change, ...more] = plan?.changes ?? [];
    assert.ok(change?.kind === 'createLab');
    assert.deepEqual(more, []);
    assert.equal(change.target, `${labServices}/labs/Spring-Windows`);
    const { size, ...spec } = change.spec;
    assert.match(size, /^Classic_/);
    assert.deepEqual(spec, {
      location: 'uksouth',
      labPlanId: `${labServices}/labPlans/spring-term`,
      title: 'Spring: Windows',
      imageId: `${gallery}/images/classroom-windows-11`,
      createOption: 'TemplateVM',
      capacity: 3,
      quotaHours: 20,
      userName: 'labuser',
      osType: 'Windows',
      osState: 'Generalized',
    });
    assert.deepEqual(
      plan?.notices.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('warns that publishing is irreversible, and that a specialized image keeps its credentials', async () => {
    const { plan, asked } = await ask(on('forensics-lab'), [
      'spring-term',
      enter,
      'forensics-2',
      enter,
      enter,
      enter,
      '2',
      enter,
      enter,
      'Publish now',
      enter,
    ]);
    assert.deepEqual(
      plan?.changes.map(({ kind }) => kind),
      ['createLab', 'publishLab'],
    );
    const [lab] = plan.changes;
    assert.ok(lab?.kind === 'createLab' && lab.spec.userName === 'instructor');
    const codes = plan.notices.map(({ code }) => code);
    for (const code of ['publishingIrreversible', 'credentialsOfOriginal', 'passwordAskedWhenRun'])
      assert.ok(codes.includes(code), `${code} in ${codes.join()}`);
    assert.ok(asked.some(({ question }) => question.startsWith('User name on the original machine')));
  });

  it('creates a lab in a classic lab account from the ID of its shared image', async () => {
    const { plan } = await ask(nothing, [
      'academy-classic',
      'classroom-windows-11',
      'Robots',
      enter,
      'With a template',
      'Standard',
      '10',
      enter,
      'Publish later',
      enter,
    ]);
    const [change] = plan?.changes ?? [];
    assert.ok(change?.kind === 'createLab');
    const account = `${labServices}/labaccounts/academy-classic`;
    assert.equal(change.target, `${account}/labs/Robots`);
    assert.equal(change.spec.imageId.toLowerCase(), `${account}/sharedimages/classroom-windows-11`.toLowerCase());
    assert.equal(change.spec.labPlanId, undefined);
  });

  it('shows why a lab plan cannot use the image', async () => {
    const { choices } = await lastQuestion(on('forensics-lab'), []);
    const refusalOf = (name: string): string | undefined => choices.find(({ label }) => label.endsWith(name))?.refusal;
    assert.equal(refusalOf('spring-term'), undefined);
    assert.match(refusalOf('summer-school') ?? '', /No gallery is attached/);
    assert.match(
      refusalOf('port-training') ?? '',
      /gallery of forensics-lab isn't attached to it\. Attached: edge_fleet\. Copy the image version there, or attach its gallery instead\./,
    );
  });

  it('shows why an image is not available', async () => {
    const { choices } = await lastQuestion(nothing, ['spring-term']);
    const refusalOf = (name: string): string | undefined => choices.find(({ label }) => label.endsWith(name))?.refusal;
    assert.equal(refusalOf('classroom-windows-11'), undefined);
    assert.match(refusalOf('classroom-ubuntu') ?? '', /isn't enabled/);
    assert.match(refusalOf('cad-workstation') ?? '', /isn't offered for labs/);
    assert.match(refusalOf('chemistry-lab') ?? '', /no latest version in the regions where spring-term creates labs/);
  });

  it('says the way on in every row that cannot be taken, whatever it asks', async () => {
    for (const [start, answers] of [
      [on('forensics-lab'), []],
      [nothing, ['spring-term']],
      [nothing, ['spring-term', 'robotics-lab', enter, enter]],
    ] as const) {
      const refused = (await lastQuestion(start, answers)).choices.flatMap(({ refusal }) => refusal ?? []);
      assert.ok(refused.length > 0);
      for (const refusal of refused) assert.match(refusal, /^[^.]+\. .+[.]$/, 'the reason, and the way on');
    }
  });

  it('shows why no lab can be created from the image in a region', async () => {
    const { choices } = await lastQuestion(nothing, ['spring-term', 'robotics-lab', enter, enter]);
    const wayOn = 'Replicate a version there, or choose another region.';
    assert.deepEqual(
      choices.map(({ label, refusal }) => [label, refusal]),
      [
        ['UK South', `academy_images\\robotics-lab has no latest version in UK South. ${wayOn}`],
        ['North Europe', undefined],
        ['West Europe', `academy_images\\robotics-lab has no latest version in West Europe. ${wayOn}`],
      ],
    );
  });

  it('offers sizes with the cores left, and shows why others are refused', async () => {
    const { services, sample } = sampleServices();
    sample.world.quotas['labs/standardFSv2Family'] = 1;
    const prompter = queuePrompter(['spring-term', enter, 'spring', enter, enter]);
    const start = await on('classroom-windows-11')(services);
    await askLab(start, { ...services, prompter }).catch(() => undefined);
    const { choices = [] } = prompter.asked.at(-1) ?? {};
    const fitting = choices.filter(({ refusal }) => refusal === undefined);
    assert.ok(fitting.length > 0 && fitting.every(({ description }) => /cores left/.test(description ?? '')));
    const refusal = choices.find(({ label }) => label.includes('Fsv2'))?.refusal ?? '';
    assert.match(
      refusal,
      /needs \d+ cores of family .* left\. Choose fewer or smaller virtual machines, or request more/,
    );
  });

  it('refuses the name of an existing lab', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter(['spring-term', 'classroom-windows-11', 'Exam Room', 'exam-room']);
    await assert.rejects(askLab({}, { ...services, prompter }), /lab named exam-room already exists/);
  });
});

describe('Publish Lab', () => {
  const labOf = async ({ labReader }: WizardServices, name: string) =>
    (await labReader.lab(`${labServices}/${name}`)) ?? assert.fail(name);

  it('warns that publishing is irreversible and stops the template', async () => {
    const { services } = sampleServices();
    const decision = await askPublish(await labOf(services, 'labs/intro-to-linux'), {
      ...services,
      prompter: queuePrompter([enter]),
    });
    const { changes = [], notices = [] } = decision?.plan ?? {};
    assert.equal(changes[0]?.kind, 'publishLab');
    const codes = notices.map(({ code }) => code);
    assert.ok(codes.includes('publishingIrreversible') && codes.includes('publishingStopsTemplate'), codes.join());
  });

  it('publishes a draft in a classic lab account', async () => {
    const { services } = sampleServices();
    const lab = await labOf(services, 'labaccounts/academy-classic/labs/history-classic');
    const decision = await askPublish(lab, { ...services, prompter: queuePrompter([enter]) });
    assert.equal(decision?.action, 'run');
    assert.equal(decision.plan.changes[0]?.target, lab.id);
  });

  it('refuses a lab that is already published', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter(['Run']);
    const lab = await labOf(services, 'labs/cad-basics');
    await assert.rejects(askPublish(lab, { ...services, prompter }), /Can't run yet: .* is already published/);
  });
});
