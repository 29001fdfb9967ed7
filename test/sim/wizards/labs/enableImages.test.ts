import assert from 'node:assert/strict';
import { askEnableImages } from '../../../../src/wizards/labs/attach/askEnableImages';
import { back, enter, escape, queuePrompter, type Answer } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { gallery, labServices, springTerm, summerSchool } from '../../labs/labDriver';

const account = `${labServices}/labaccounts/academy-classic`;

async function enable(
  id: string,
  answers: readonly Answer[],
  { given = [], desk = sampleServices() }: { given?: readonly string[]; desk?: ReturnType<typeof sampleServices> } = {},
) {
  const { labReader } = desk.services;
  const owner = await (id === account ? labReader.labAccount(id) : labReader.labPlan(id));
  assert.ok(owner);
  const prompter = queuePrompter(answers);
  const decision = await askEnableImages(owner, given, { ...desk.services, prompter });
  prompter.done();
  return { plan: decision?.plan, asked: prompter.asked, rows: prompter.asked.at(-1)?.choices ?? [] };
}

describe('Enable Images for Lab Plan', () => {
  it('lists the gallery images of the lab plan, with the enabled ones selected', async () => {
    const { asked } = await enable(springTerm, [escape]);
    assert.deepEqual(
      asked[0]?.choices.map(({ label, picked, description }) => [label, picked, description]),
      [
        ['chemistry-lab', true, 'currently enabled · Windows'],
        ['classroom-ubuntu', false, 'currently disabled · Linux'],
        ['classroom-windows-11', true, 'currently enabled · Windows'],
        ['forensics-lab', true, 'currently enabled · Windows'],
        ['robotics-lab', true, 'currently enabled · Linux'],
      ],
    );
  });

  it('enables selected images and disables deselected ones in one plan', async () => {
    const { plan } = await enable(springTerm, [['classroom-ubuntu', '-robotics-lab', '-forensics-lab'], enter]);
    assert.equal(plan?.title, 'Images for spring-term: enable 1, disable 2');
    assert.deepEqual(plan.changes, [
      { kind: 'setLabImage', target: `${springTerm}/images/classroom-ubuntu`, spec: { enabled: true } },
      { kind: 'setLabImage', target: `${springTerm}/images/forensics-lab`, spec: { enabled: false } },
      { kind: 'setLabImage', target: `${springTerm}/images/robotics-lab`, spec: { enabled: false } },
    ]);
  });

  it('selects the image that was given', async () => {
    const { plan } = await enable(springTerm, [enter, enter], { given: [`${gallery}/images/Classroom-Ubuntu`] });
    assert.equal(plan?.title, 'Enable image classroom-ubuntu for spring-term');
  });

  it('refuses a plan without changes, and keeps the selection on Back', async () => {
    const { rows, asked } = await enable(springTerm, [
      ['classroom-ubuntu'],
      back,
      enter,
      back,
      ['-classroom-ubuntu'],
      escape,
    ]);
    assert.ok(asked[2]?.choices.find(({ label }) => label.endsWith('classroom-ubuntu'))?.picked);
    assert.match(rows[0]?.refusal ?? '', /These images are already enabled for spring-term/);
  });

  it('shows no images for a lab plan without a gallery', async () => {
    const { rows } = await enable(summerSchool, [escape]);
    assert.deepEqual(rows, []);
  });

  it('refuses to enable images without permission', async () => {
    const desk = sampleServices();
    desk.sample.world.denyRules = [{ action: 'Microsoft.LabServices/labPlans/images/write', scope: springTerm }];
    const { rows } = await enable(springTerm, [['classroom-ubuntu'], escape], { desk });
    assert.match(rows[0]?.refusal ?? '', /You don't have permission Microsoft.LabServices\/labPlans\/images\/write/);
  });

  it('enables and disables images of a classic lab account', async () => {
    const { plan } = await enable(account, [['classroom-ubuntu', '-chemistry-lab'], enter]);
    assert.deepEqual(
      plan?.changes.map(({ target }) => target.replace(/^.*\/sharedimages\//i, '')),
      ['classroom-ubuntu', 'chemistry-lab'],
    );
  });
});
