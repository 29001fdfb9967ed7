import assert from 'node:assert/strict';
import { hasErrors, type Plan } from '../../../src/domain/plan/plan';
import { askNewVersion } from '../../../src/wizards/version/askNewVersion';
import { askVersions } from '../../../src/wizards/version/versionWizard';
import { askNewGallery } from '../../../src/wizards/gallery/askNewGallery';
import { goldenImages } from '../../support/goldenImages';
import { back, enter, queuePrompter, type Answer } from '../../support/queuePrompter';

const errorsOf = (plan: Plan | undefined): string[] =>
  (plan?.notices ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('Versions from every source', () => {
  it('a machine is exported to a definition that is made from it', async () => {
    const { services } = await goldenImages();
    const { items } = await services.reader.imageSources('virtualMachine');
    const listed = items.find(one => one.osState === 'Specialized' || one.osState === undefined);
    assert.ok(listed, 'Sample Azure has machines');
    const machine = await services.reader.imageSource(listed.id);
    assert.ok(machine?.kind === 'virtualMachine');
    const answers: Answer[] = [
      'golden_images',
      'New image definition',
      'from-machine',
      ...Array<Answer>(6).fill(enter),
    ];
    const prompter = queuePrompter(answers);
    const decision = await askVersions([machine], { ...services, prompter });
    assert.equal(decision?.plan.kind, 'captureVm');
    const version = decision.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(version?.kind === 'createVersion');
    assert.deepEqual(version.spec.source, { kind: 'virtualMachine', id: machine.id });
    const definition = decision.plan.changes.find(({ kind }) => kind === 'createDefinition');
    assert.ok(definition?.kind === 'createDefinition');
    assert.equal(definition.spec.osState, machine.osState);
    assert.deepEqual(errorsOf(decision.plan), []);
  });

  it('a version is copied with the words of its own definition', async () => {
    const { services, definitions } = await goldenImages();
    const [original] = definitions;
    assert.ok(original);
    const [version] = (await services.reader.versions(original.id)).filter(
      one => one.provisioningState === 'Succeeded',
    );
    assert.ok(version);
    const source = await services.reader.imageSource(version.id);
    assert.ok(source?.kind === 'version');
    const { items } = await services.store.loadGalleries();
    const other = items.find(one => one.name !== 'golden_images' && one.permissions === 'Private');
    assert.ok(other);
    const prompter = queuePrompter([other.name, 'New image definition', ...Array<Answer>(7).fill(enter)]);
    const decision = await askVersions([source], { ...services, prompter });
    assert.equal(decision?.plan.kind, 'copyVersion');
    const definition = decision.plan.changes.find(({ kind }) => kind === 'createDefinition');
    assert.ok(definition?.kind === 'createDefinition');
    assert.deepEqual(
      [definition.spec.osType, definition.spec.hyperVGeneration, definition.spec.identifier.publisher],
      [original.osType, original.hyperVGeneration, original.identifier.publisher],
    );
  });

  it('a new version offers what fits its definition, and says why the rest does not', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const prompter = queuePrompter(['Managed image', enter, ...Array<Answer>(4).fill(enter), 'Export As', enter]);
    const decision = await askNewVersion(gallery, definition, { ...services, prompter });
    const offered = prompter.asked[1]?.choices ?? [];
    assert.ok(offered.some(({ refusal }) => refusal?.includes('Windows')));
    assert.ok(offered.some(({ refusal }) => refusal === undefined));
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion');
    assert.ok(change.target.toLowerCase().startsWith(definition.id.toLowerCase()));
  });

  it('is one wizard from the kind of source to the preview, in which Back keeps what was chosen', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const account = '/subscriptions/x/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a';
    const address = 'https://a.blob.core.windows.net/v/os.vhd';
    const image: Answer[] = ['Managed image', enter, back, back];
    const vhd: Answer[] = ['VHD', address, account, back];
    const prompter = queuePrompter([...image, ...vhd, ...Array<Answer>(7).fill(enter)]);
    const decision = await askNewVersion(gallery, definition, { ...services, prompter });
    prompter.done();
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion' && change.spec.source.kind === 'disks');
    assert.deepEqual(
      prompter.asked.map(({ step }) => step.split('/')[0]).join(' '),
      // Kind and image, the version, twice Back, kind and VHD with its account, the version, Back, and on to the preview.
      '1 2 3 2 1 2 2 3 2 2 3 4 5 6 7',
    );
    assert.deepEqual(
      [...new Set(prompter.asked.map(({ title, step }) => `${title} of ${step.split('/')[1] ?? ''}`))],
      [`Create Image Version in golden_images\\${definition.name} of 7`],
    );
    assert.deepEqual(
      prompter.asked.flatMap(({ value }) => value ?? []).filter(value => value !== ''),
      [address, account],
    );
  });
});

describe('Create Gallery', () => {
  it('asks for place, name and options, and shows one request', async () => {
    const { services } = await goldenImages();
    const prompter = queuePrompter([enter, 'West Europe', enter, 'fresh_images', 'Soft delete', enter, enter]);
    const decision = await askNewGallery({ ...services, prompter });
    prompter.done();
    assert.ok(decision && !hasErrors(decision.plan), errorsOf(decision?.plan).join());
    const [change] = decision.plan.changes;
    assert.ok(change?.kind === 'createGallery');
    assert.deepEqual([change.spec.location, change.spec.softDelete], ['westeurope', true]);
  });

  it('takes identities by their ids, shows their names, and refuses what is none', async () => {
    const { services } = await goldenImages();
    const identity =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/images';
    const ask = async (...ids: string[]) => {
      const given = ids.flatMap((id): Answer[] => ['User-assigned managed identities', id]);
      const last: Answer[] = [enter, 'Export As', 'Azure CLI'];
      const prompter = queuePrompter([enter, 'West Europe', enter, 'fresh_images', ...given, ...last]);
      const decision = await askNewGallery({ ...services, prompter });
      const [change] = decision?.plan.changes ?? [];
      assert.ok(change?.kind === 'createGallery');
      return { ids: change.spec.userIdentities, errors: errorsOf(decision?.plan), asked: prompter.asked };
    };
    const named = await ask(identity);
    assert.deepEqual([named.ids, named.errors], [[identity], []]);
    const shown = named.asked.at(-3)?.choices.find(({ label }) => label.includes('User-assigned'));
    assert.equal(shown?.description, 'images');
    assert.deepEqual((await ask('images')).errors, ['identityInvalid']);
    assert.equal((await ask(identity, '')).ids, undefined);
  });

  it('cannot be run for the community before its publisher is named', async () => {
    const { services } = await goldenImages();
    const prompter = queuePrompter([
      enter,
      enter,
      enter,
      'open_images',
      'Sharing',
      'Community',
      'Publisher contact',
      'me@contoso.com',
      enter,
      'Export As',
      'Azure CLI',
    ]);
    const decision = await askNewGallery({ ...services, prompter });
    assert.equal(decision?.action, 'export');
    assert.deepEqual(errorsOf(decision.plan), ['communityInfoIncomplete']);
  });
});
