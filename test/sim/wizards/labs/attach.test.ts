import assert from 'node:assert/strict';
import { labService } from '../../../../src/domain/labs/labService';
import { roleCommands } from '../../../../src/domain/labs/owner/roleCommands';
import type { Plan } from '../../../../src/domain/plan/plan';
import { askAttachGallery } from '../../../../src/wizards/labs/attach/askAttachGallery';
import { askDetachGallery } from '../../../../src/wizards/labs/attach/askDetachGallery';
import { back, enter, escape, queuePrompter, type Answer } from '../../../support/queuePrompter';
import { sampleServices } from '../../../support/sampleServices';
import { academyGroup, gallery, labServices, portTraining, springTerm, summerSchool } from '../../labs/labDriver';

const account = `${labServices}/labaccounts/academy-classic`;
type Desk = ReturnType<typeof sampleServices>;

async function ownerOf(id: string, { services: { labReader } }: Desk) {
  const owner = await (id === account ? labReader.labAccount(id) : labReader.labPlan(id));
  return owner ?? assert.fail(`${id} is not there`);
}

const errorsOf = (plan: Plan | undefined): string[] =>
  (plan?.notices ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code);
const kindsOf = (plan: Plan | undefined): string[] => (plan?.changes ?? []).map(({ kind }) => kind);

/** Lab Services has no role on any gallery. */
function withoutRoles({ world }: Desk['sample']): void {
  for (const { id } of [...world.all()]) if (id.includes('/roleAssignments/')) world.delete(id);
}

/** Runs the wizard with these answers; the rows of the last question show why a plan cannot run. */
async function attach(desk: Desk, id: string, answers: readonly Answer[], galleryId?: string) {
  const prompter = queuePrompter(answers);
  const given = galleryId === undefined ? undefined : await desk.services.reader.gallery(galleryId);
  const start = { owner: await ownerOf(id, desk), gallery: given };
  const decision = await askAttachGallery(start, { ...desk.services, prompter });
  prompter.done();
  return { plan: decision?.plan, asked: prompter.asked, rows: prompter.asked.at(-1)?.choices ?? [] };
}

describe('Attach Gallery', () => {
  it('attaches a gallery with one change when Lab Services already has its role', async () => {
    const { plan, asked } = await attach(sampleServices(), summerSchool, ['academy_images', enter]);
    assert.equal(plan?.title, 'Attach gallery academy_images to summer-school');
    assert.deepEqual(plan.changes, [{ kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } }]);
    assert.equal(asked[0]?.title, 'Attach Gallery to summer-school');
  });

  it('shows why a gallery of another tenant and an attached gallery cannot be attached', async () => {
    const { asked } = await attach(sampleServices(), springTerm, [escape]);
    const refusal = (name: string): string | undefined =>
      asked[0]?.choices.find(({ label }) => label.endsWith(name))?.refusal;
    assert.match(refusal('golden_images') ?? '', /different tenant/);
    assert.match(refusal('academy_images') ?? '', /already/);
  });

  it('does not attach a gallery of another tenant that is given', async () => {
    const desk = sampleServices();
    const { items } = await desk.services.store.loadGalleries();
    const golden = items.find(({ name }) => name === 'golden_images')?.id;
    const { plan, rows } = await attach(desk, springTerm, [escape], golden);
    assert.equal(plan, undefined);
    assert.match(rows[0]?.refusal ?? '', /^Can't run yet: golden_images is in a different tenant than spring-term\./);
  });

  it('asks for the lab plan or lab account when a gallery is given', async () => {
    const desk = sampleServices();
    const given = (await desk.services.reader.gallery(gallery)) ?? assert.fail();
    const prompter = queuePrompter(['summer-school', enter]);
    const decision = await askAttachGallery({ gallery: given }, { ...desk.services, prompter });
    const change = decision?.plan.changes.at(-1);
    assert.deepEqual(change, { kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } });
    const [question] = prompter.asked;
    assert.equal(question?.title, 'Attach academy_images to Lab Plan');
    assert.deepEqual(
      question.choices.map(({ label, description, refusal }) => [label, description?.split(' · ')[0], refusal]),
      [
        ['summer-school', 'no gallery', undefined],
        [
          'port-training',
          'edge_fleet',
          'academy_images is in a different tenant than port-training. Lab Services supports only galleries in its own tenant.',
        ],
        ['spring-term', 'academy_images', "It's already attached."],
        ['academy-classic', 'academy_images', "It's already attached."],
      ],
    );
  });

  it('assigns Lab Services its role first, if the user is allowed to', async () => {
    const desk = sampleServices();
    withoutRoles(desk.sample);
    const { plan } = await attach(desk, summerSchool, ['academy_images', enter]);
    assert.deepEqual(kindsOf(plan), ['grantRole', 'attachGallery']);
  });

  it('offers two az commands to copy if the user is not allowed to assign the role', async () => {
    const desk = sampleServices();
    const { sample, copied } = desk;
    withoutRoles(sample);
    sample.world.denyRules = [{ action: 'Microsoft.Authorization/roleAssignments/write', scope: gallery }];
    const { plan, rows } = await attach(desk, summerSchool, [/Copy Command/, escape], gallery);
    assert.equal(plan, undefined);
    assert.match(rows[0]?.refusal ?? '', /doesn't have the Owner role on academy_images/);
    const access = await desk.services.labReader.galleryAccess('plan', gallery);
    const [show, grant] = roleCommands('plan', gallery, access.principalId);
    assert.deepEqual(
      rows.filter(({ label }) => label.includes('Copy Command')).map(({ detail = '' }) => detail.trim()),
      [show, grant],
    );
    assert.ok(show.includes(labService.plan.appId));
    assert.deepEqual(copied, [show]);
    assert.equal(rows.find(({ detail = '' }) => detail.trim() === show)?.description, 'copied');
  });

  it('registers the resource provider first, and warns that the attached gallery is replaced', async () => {
    const desk = sampleServices();
    const { plan } = await attach(desk, portTraining, ['dev_sandbox', enter]);
    assert.ok(plan?.notices.some(({ code }) => code === 'galleryReplaced'));
    assert.deepEqual(kindsOf(plan), ['registerProvider', 'grantRole', 'attachGallery']);
  });

  it('refuses to attach a gallery without permission to write the lab plan', async () => {
    const desk = sampleServices();
    desk.sample.world.denyRules = [{ action: 'Microsoft.LabServices/labPlans/write', scope: summerSchool }];
    const { rows } = await attach(desk, summerSchool, ['academy_images', back, escape]);
    assert.ok(rows.length > 0);
    const again = await attach(desk, summerSchool, [escape], gallery);
    assert.match(again.rows[0]?.refusal ?? '', /You don't have permission Microsoft.LabServices\/labPlans\/write/);
  });

  it('refuses to attach a gallery that is already attached', async () => {
    const { rows } = await attach(sampleServices(), springTerm, [escape], gallery);
    assert.match(rows[0]?.refusal ?? '', /academy_images is already attached to spring-term/);
  });

  it('attaches a second gallery to a classic lab account', async () => {
    const desk = sampleServices();
    const { sample } = desk;
    const seed = sample.world.get(gallery) ?? assert.fail('no gallery');
    const other = `${academyGroup}/providers/Microsoft.Compute/galleries/spare_images`;
    sample.world.put({ ...seed, id: other, name: 'spare_images' });
    const { plan } = await attach(desk, account, ['spare_images', enter]);
    const change = plan?.changes.at(-1);
    assert.equal(change?.kind, 'attachGallery');
    assert.equal(change.target, `${account}/sharedgalleries/spare_images`);
    assert.deepEqual(errorsOf(plan), []);
  });
});

describe('Detach Gallery', () => {
  async function detach(id: string, answers: readonly Answer[], desk = sampleServices()) {
    const prompter = queuePrompter(answers);
    const decision = await askDetachGallery(await ownerOf(id, desk), undefined, { ...desk.services, prompter });
    prompter.done();
    return { plan: decision?.plan, rows: prompter.asked.at(-1)?.choices ?? [] };
  }

  it('warns about images unavailable for new labs and templates that can no longer be exported', async () => {
    const { plan } = await detach(springTerm, [enter]);
    assert.deepEqual(plan?.changes, [{ kind: 'detachGallery', target: springTerm }]);
    const [images, templates] = plan.notices;
    assert.match(
      images?.message ?? '',
      /^No new labs can be created in spring-term from chemistry-lab, classroom-windows-11, forensics-lab, and robotics-lab\.$/,
    );
    assert.match(templates?.message ?? '', /8 labs have a template\.$/);
  });

  it('asks which gallery of a classic lab account to detach', async () => {
    const { plan } = await detach(account, ['academy_images', enter]);
    assert.deepEqual(plan?.changes, [{ kind: 'detachGallery', target: `${account}/sharedgalleries/academy_images` }]);
  });

  it('refuses a lab plan that has no attached gallery', async () => {
    const { rows } = await detach(summerSchool, [escape]);
    assert.match(rows[0]?.refusal ?? '', /summer-school has no attached gallery\./);
  });

  it('refuses to detach a gallery without permission', async () => {
    const desk = sampleServices();
    desk.sample.world.denyRules = [{ action: 'Microsoft.LabServices/labPlans/write', scope: '/' }];
    const { rows } = await detach(springTerm, [escape], desk);
    assert.match(rows[0]?.refusal ?? '', /You don't have permission/);
  });
});
