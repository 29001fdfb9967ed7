import assert from 'node:assert/strict';
import { createReader } from '../../../src/azure/reader';
import type { Plan } from '../../../src/domain/plan/plan';
import { createForeignGalleries } from '../../../src/store/foreignGalleries';
import { addCommunityGallery } from '../../../src/wizards/pick/communityGallery';
import { askNewVersion } from '../../../src/wizards/version/askNewVersion';
import { askVersions } from '../../../src/wizards/version/versionWizard';
import { askMachine } from '../../../src/wizards/virtualMachine/askMachine';
import { back, enter, queuePrompter, type Answer } from '../../support/queuePrompter';
import { sampleServices } from '../../support/sampleServices';
import { SampleDesk } from '../operations/sampleDesk';

const publicName = 'harborline-954c9cc0-66fd-4a62-acec-328adda9a0db';
const training = `/CommunityGalleries/${publicName}/Images/cuda-12-training`;
const kiosk = '/SharedGalleries/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6-EDGE_FLEET/Images/kiosk-windows-11';
const development = '5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215';

/** Runs a plan against a separate Azure in the same state as the one the plan was made for. */
async function run(plan: Plan, secrets: Record<string, string> = {}) {
  const desk = new SampleDesk();
  const { operations, store } = desk.process();
  const started = await operations.start(plan, secrets);
  assert.ok(!('refused' in started), JSON.stringify(started));
  await desk.until(() => operations.get(started.id)?.state !== 'running', 'its end');
  assert.equal(operations.get(started.id)?.state, 'succeeded', JSON.stringify(operations.get(started.id)?.steps));
  return { desk, store };
}

describe('Images shared by others', () => {
  it('creates a version and a definition from a community image', async () => {
    const { services } = sampleServices();
    const source = await services.reader.imageSource(`${training}/Versions/1.2.0`);
    assert.ok(source?.kind === 'communityImage');
    const prompter = queuePrompter(['golden_images', 'New image definition', enter]);
    const decision = await askVersions([source], { ...services, prompter });
    assert.equal(decision?.action, 'run', JSON.stringify(decision?.plan.notices));
    const made = decision.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(made?.kind === 'createVersion');
    assert.deepEqual(made.spec.source, { kind: 'communityImage', id: source.id });
    assert.equal(made.spec.location, 'swedencentral', 'it is read in a region where it is ready');
    const { store } = await run(decision.plan);
    const version = await store.reread(made.target);
    assert.ok(version?.kind === 'version');
    assert.deepEqual([version.source?.kind, version.dataDisks], ['communityImage', [{ lun: 0, sizeGB: 128 }]]);
  });

  it('offers images of community galleries, refuses unsuitable ones, and accepts an ID', async () => {
    const { services: plain } = sampleServices();
    const services = { ...plain, communityNames: () => [publicName, publicName.replace('harborline', 'gone')] };
    const { items } = await services.store.loadGalleries();
    const gallery = items.find(({ name }) => name === 'golden_images');
    const definitions = await services.reader.definitions(gallery?.id ?? '');
    const newVersion = async (into: string, answers: readonly Answer[]) => {
      const definition = definitions.find(({ name }) => name === into);
      assert.ok(gallery && definition);
      const prompter = queuePrompter(['Community image', ...answers, 'Export As', 'Azure CLI']);
      const plan = (await askNewVersion(gallery, definition, { ...services, prompter }))?.plan;
      const made = plan?.changes.find(({ kind }) => kind === 'createVersion');
      return { source: made?.kind === 'createVersion' && made.spec.source, asked: prompter.asked };
    };
    const thereAndBack: Answer[] = ['cuda-12-training', back, 'cuda-12-training', '1.3.0', back, enter, enter];
    const chosen = await newVersion('rhel-9-base', thereAndBack);
    assert.deepEqual(chosen.source, { kind: 'communityImage', id: `${training}/Versions/1.3.0` });
    assert.deepEqual(
      chosen.asked[2]?.choices.map(({ label }) => label),
      ['1.4.0', '1.3.0', '1.2.0', '1.1.0', '1.0.0'],
    );
    assert.match(chosen.asked[1]?.choices.find(({ label }) => label.includes('gone-'))?.refusal ?? '', /wasn't found/);

    const other = await newVersion('windows-server-2016', ['Another image by ID', `${training}/Versions/1.1.0`]);
    assert.deepEqual(other.source, { kind: 'communityImage', id: `${training}/Versions/1.1.0` });
    assert.match(
      other.asked[1]?.choices.find(({ label }) => label.includes('cuda-12-training'))?.refusal ?? '',
      /The community image contains Linux, but the definition is for Windows\./,
    );
  });

  it('refuses a directly shared image as a source, before any other question', async () => {
    const { services } = sampleServices();
    const { items } = await services.store.loadGalleries();
    const gallery = items.find(({ name }) => name === 'dev_sandbox');
    assert.ok(gallery);
    const [definition] = await services.reader.definitions(gallery.id);
    assert.ok(definition);
    const prompter = queuePrompter(['Shared image']);
    await assert.rejects(
      askNewVersion(gallery, definition, { ...services, prompter }),
      /Create a virtual machine from it/,
    );
    const source = await services.reader.imageSource(`${kiosk}/Versions/24.0.1`);
    assert.ok(source?.kind === 'sharedImage');
    const answers: Answer[] = ['dev_sandbox', 'New image definition', enter];
    const decision = await askVersions([source], {
      ...services,
      prompter: queuePrompter([...answers, 'Export As', 'Azure CLI']),
    });
    const errors = decision?.plan.notices.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    assert.deepEqual(errors, ['sharedImageIsNoSource']);
  });

  it('creates a VM from a directly shared image by its shared ID', async () => {
    const { services } = sampleServices();
    const definition = await services.reader.definition(kiosk);
    const subscriptionIds = (await services.reader.foreignGallery(kiosk))?.subscriptionIds;
    assert.ok(definition);
    assert.deepEqual(subscriptionIds, [development]);
    const prompter = queuePrompter(['West Europe', enter, 'kiosk-1', ...Array<Answer>(5).fill(enter)]);
    const decision = await askMachine({ definition, subscriptionIds }, { ...services, prompter });
    const change = decision?.plan.changes.at(-1);
    assert.ok(change?.kind === 'createVirtualMachine', JSON.stringify(decision?.plan.notices));
    assert.equal(change.spec.imageId, kiosk);
    assert.ok(change.target.startsWith(`/subscriptions/${development}/`));
    const { desk } = await run(decision?.plan ?? assert.fail(), { [change.target]: 'Correct-Horse-9-Battery' });
    const machine = desk.sample.world.get(change.target);
    const reference = (machine?.properties as { storageProfile: { imageReference: object } }).storageProfile;
    assert.ok(JSON.stringify(reference.imageReference).includes(`"sharedGalleryImageId":"${kiosk}"`));
  });

  it('adds a community gallery by its public name, remembers it, and reports a wrong name', async () => {
    const { services, remembered } = sampleServices();
    const others = createForeignGalleries(services.reader, services.globalState, 'sample');
    const cut = await addCommunityGallery(others, 'harborline');
    assert.ok(typeof cut === 'string' && cut.includes('It ends with a GUID'));
    const wrong = publicName.replace('954c', '0000');
    assert.equal(
      await addCommunityGallery(others, wrong),
      `Couldn't find the community gallery ${wrong}. Compare the name with the one its publisher provided.`,
    );
    assert.deepEqual(others.communityNames(), []);
    const added = await addCommunityGallery(others, `/CommunityGalleries/${publicName}/Images/x`);
    assert.ok(typeof added === 'object');
    const again = createForeignGalleries(createReader(services.directory), services.globalState, 'sample');
    assert.deepEqual(again.communityNames(), [publicName]);
    assert.deepEqual(createForeignGalleries(services.reader, services.globalState, 'AzureCloud').communityNames(), []);
    again.remove(publicName.toUpperCase());
    assert.deepEqual([...remembered.values()], [[]]);
  });
});
