import assert from 'node:assert/strict';
import { AzureError } from '../../../src/domain/errors/failure';
import { hasErrors, type Plan } from '../../../src/domain/plan/plan';
import type { InputQuestion } from '../../../src/wizards/engine/prompter';
import { askNewGallery } from '../../../src/wizards/gallery/askNewGallery';
import { askNewVersion } from '../../../src/wizards/version/askNewVersion';
import { askBlob } from '../../../src/wizards/version/pickSource';
import { askVersions } from '../../../src/wizards/version/versionWizard';
import { goldenImages } from '../../support/goldenImages';
import { back, enter, enters, queuePrompter, type Answer } from '../../support/queuePrompter';

const errorsOf = (plan: Plan | undefined): string[] =>
  (plan?.notices ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('Versions from every kind of source', () => {
  it('captures a VM to a new definition with its properties', async () => {
    const { services } = await goldenImages();
    const { items } = await services.reader.imageSources('virtualMachine');
    const listed = items.find(one => one.osState === 'Specialized' || one.osState === undefined);
    assert.ok(listed, 'Sample Azure has machines');
    const machine = await services.reader.imageSource(listed.id);
    assert.ok(machine?.kind === 'virtualMachine');
    const prompter = queuePrompter(['golden_images', 'New image definition', enter, enter]);
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

  it('refuses a source that is gone since it was listed', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ name }) => name === 'rhel-9-base') ?? assert.fail();
    for (const kind of ['Managed image', 'Image version']) {
      const reader = {
        ...services.reader,
        imageSource: () => Promise.resolve(undefined),
        managedImage: () => Promise.resolve(undefined),
      };
      const prompter = queuePrompter([kind, enter]);
      await assert.rejects(
        askNewVersion(gallery, definition, { ...services, reader, prompter }),
        /no longer exists\.$/,
      );
    }
  });

  it('copies with a version its UEFI keys, which no list contains', async () => {
    const { services, sample, definitions } = await goldenImages();
    const [original] = definitions;
    const [version] = await services.reader.versions(original?.id ?? '');
    const stored = sample.world.get(version?.id ?? '') ?? assert.fail();
    const members = { securityProfile: { uefiSettings: { signatureTemplateNames: ['none'] } } };
    sample.world.put({ ...stored, properties: { ...stored.properties, ...members } });
    const source = (await services.reader.imageSource(stored.id)) ?? assert.fail();
    const prompter = queuePrompter(['golden_images', 'New image definition', enter, enter]);
    const decision = await askVersions([source], { ...services, prompter });
    const [made] = (decision?.plan.changes ?? []).flatMap(change =>
      change.kind === 'createVersion' ? change.spec : [],
    );
    assert.deepEqual(made?.other, { properties: members });
  });

  it('copies a version to a new definition with the properties of its own', async () => {
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
    const prompter = queuePrompter([other.name, 'New image definition', enter, enter]);
    const decision = await askVersions([source], { ...services, prompter });
    assert.equal(decision?.plan.kind, 'copyVersion');
    const definition = decision.plan.changes.find(({ kind }) => kind === 'createDefinition');
    assert.ok(definition?.kind === 'createDefinition');
    assert.deepEqual(
      [definition.spec.osType, definition.spec.hyperVGeneration, definition.spec.identifier.publisher],
      [original.osType, original.hyperVGeneration, original.identifier.publisher],
    );
  });

  it('offers sources that match the definition, and shows why others do not', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const prompter = queuePrompter(['Managed image', enter, 'Export As', enter]);
    const decision = await askNewVersion(gallery, definition, { ...services, prompter });
    const offered = prompter.asked[1]?.choices ?? [];
    assert.ok(offered.some(({ refusal }) => refusal?.includes('Windows')));
    assert.ok(offered.some(({ refusal }) => refusal === undefined));
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion');
    assert.ok(change.target.toLowerCase().startsWith(definition.id.toLowerCase()));
  });

  it('offers as compatible only what no later step refuses', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const choose = async (image: Answer) => {
      const prompter = queuePrompter(['Managed image', image, 'Export As', enter]);
      const decision = await askNewVersion(gallery, definition, { ...services, prompter });
      return { decision, offered: prompter.asked[1]?.choices ?? [] };
    };
    const { offered } = await choose(enter);
    assert.match(offered.find(({ label }) => label === 'fortress-fw-capture')?.refusal ?? '', /purchase plan/);
    const compatible = offered.filter(({ refusal }) => refusal === undefined);
    assert.ok(compatible.length > 2 && compatible.length < offered.length);
    for (const { label } of compatible) {
      const { decision } = await choose(label);
      assert.ok(decision);
      const lasting = errorsOf(decision.plan).filter(code => code !== 'imageFeedsAnotherVersion');
      assert.deepEqual(lasting, [], label);
    }
  });

  it('offers the gallery of the original last for a copy', async () => {
    const { services, definitions } = await goldenImages();
    const [version] = await services.reader.versions(definitions[0]?.id ?? '');
    const source = await services.reader.imageSource(version?.id ?? '');
    assert.ok(source);
    const prompter = queuePrompter([]);
    await assert.rejects(askVersions([source], { ...services, prompter }));
    const offered = prompter.asked[0]?.choices.filter(({ refusal }) => refusal === undefined) ?? [];
    assert.deepEqual(
      offered.slice(-2).map(({ label }) => label),
      ['golden_images', 'New gallery…'],
    );
    assert.ok(offered.length > 2);
  });

  it('runs as one wizard from the kind of source to the preview, and keeps answers on Back', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const account = '/subscriptions/x/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a';
    const address = 'https://a.blob.core.windows.net/v/os.vhd';
    const image: Answer[] = ['Managed image', enter, back, back];
    const vhd: Answer[] = ['VHD', address, account, back];
    const prompter = queuePrompter([...image, ...vhd, ...enters(3)]);
    const decision = await askNewVersion(gallery, definition, { ...services, prompter });
    prompter.done();
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion' && change.spec.source.kind === 'disks');
    assert.deepEqual(
      prompter.asked.map(({ step }) => step.split('/')[0]).join(' '),
      // Kind, image, review, Back twice, kind, VHD with its account, review, Back, then on to the review.
      '1 2 3 2 1 2 2 3 2 2 3',
    );
    assert.deepEqual(
      [...new Set(prompter.asked.map(({ title, step }) => `${title} of ${step.split('/')[1] ?? ''}`))],
      [`Create Image Version in golden_images\\${definition.name} of 3`],
    );
    assert.deepEqual(
      prompter.asked.flatMap(({ value }) => value ?? []).filter(value => value !== ''),
      [address, account],
    );
  });
});

describe('Create Image Version from a VHD', () => {
  const problemOf = async (address: string): Promise<string | undefined> => {
    let problem: string | undefined;
    const page = { title: 'Create', step: 2, totalSteps: 7, canGoBack: true, unsubmitted: new Map<string, string>() };
    const prompter = {
      ...queuePrompter([]),
      input: async ({ validate }: InputQuestion) => {
        problem = await validate(address);
        return Promise.reject(new Error('asked'));
      },
    };
    await assert.rejects(askBlob({ page, prompter }, undefined), /asked/);
    return problem;
  };

  it('refuses an address with a question mark in one sentence that does not repeat it', async () => {
    const vhd = 'https://a.blob.core.windows.net/v/os.vhd';
    assert.equal(await problemOf(vhd), undefined);
    for (const query of ['?sv=2024&sig=secret', '?snapshot=2026-01-01T00:00:00.0000000Z', '?', '?x=.vhd']) {
      const problem = await problemOf(`${vhd}${query}`);
      assert.match(problem ?? '', /^Leave out the question mark and everything after it: [^.]*\.$/, query);
    }
    assert.match((await problemOf('https://a.blob.core.windows.net/v/os.iso')) ?? '', /ends with \.vhd/);
  });
});

describe('Create Gallery', () => {
  it('creates a gallery from its location, name and options with one change', async () => {
    const { services } = await goldenImages();
    const prompter = queuePrompter([enter, 'West Europe', enter, 'fresh_images', 'Soft delete', enter, enter]);
    const decision = await askNewGallery({ ...services, prompter });
    prompter.done();
    assert.ok(decision && !hasErrors(decision.plan), errorsOf(decision?.plan).join());
    const [change] = decision.plan.changes;
    assert.ok(change?.kind === 'createGallery');
    assert.deepEqual([change.spec.location, change.spec.softDelete], ['westeurope', true]);
  });

  it('accepts managed identities by ID, shows their names, and refuses an invalid ID', async () => {
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

  it('requires the publisher information of a community gallery', async () => {
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

describe('Sources whose list is behind', () => {
  it('offers a machine that was generalized after Resource Graph saw it', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const { items } = await services.reader.imageSources('virtualMachine');
    const [first] = items.filter(({ osType, osState }) => osType === 'Linux' && osState !== 'Generalized');
    assert.ok(first);
    const row = { ...first, osState: 'Specialized' as const, hyperVGeneration: definition.hyperVGeneration };
    const ask = async (osState: 'Generalized' | 'Specialized') => {
      const reader: typeof services.reader = {
        ...services.reader,
        imageSources: () => Promise.resolve({ items: [row], failures: [] }),
        imageSource: () => Promise.resolve({ ...row, osState }),
      };
      const prompter = queuePrompter(['Virtual machine', back, back]);
      await askNewVersion(gallery, definition, { ...services, reader, prompter }).catch(() => undefined);
      return prompter.asked[1]?.choices.find(({ label }) => label === row.name)?.refusal ?? '';
    };
    assert.match(await ask('Specialized'), /specialized/);
    assert.equal(await ask('Generalized'), '');
  });

  it('never refuses by Resource Graph alone what it cannot read itself, but says why it cannot', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const images = await services.store.loadManagedImages();
    const fitting = images.items.find(
      one => one.osType === 'Linux' && one.hyperVGeneration === definition.hyperVGeneration && one.osState,
    );
    assert.ok(fitting);
    const unready = { ...fitting, osState: 'Generalized' as const, provisioningState: 'Updating' };
    const { items: machines } = await services.reader.imageSources('virtualMachine');
    const machine = machines.find(({ osType }) => osType === 'Linux') ?? assert.fail();
    const row = { ...machine, osState: 'Specialized' as const, hyperVGeneration: definition.hyperVGeneration };
    const fails = (): Promise<never> =>
      Promise.reject(new AzureError({ reason: 'forbidden', code: 'AuthorizationFailed', message: 'Not you.' }));
    const reader: typeof services.reader = {
      ...services.reader,
      imageSources: () => Promise.resolve({ items: [row], failures: [] }),
      imageSource: fails,
      managedImage: fails,
    };
    const store = { ...services.store, loadManagedImages: () => Promise.resolve({ ...images, items: [unready] }) };
    for (const [kind, name] of [
      ['Virtual machine', row.name],
      ['Managed image', unready.name],
    ] as const) {
      const prompter = queuePrompter([kind, name]);
      await assert.rejects(askNewVersion(gallery, definition, { ...services, reader, store, prompter }), /Not you\.$/);
      const [shown] = prompter.asked[1]?.choices ?? [];
      assert.deepEqual([shown?.group, shown?.refusal], ['Not confirmed', undefined]);
      assert.match(
        shown?.detail ?? '',
        /\. This comes from a list and couldn't be confirmed: You don't have permission/,
      );
    }
  });

  it('says of a machine in the list whether it is specialized, which Resource Graph does not tell', async () => {
    const { services, gallery, definitions } = await goldenImages();
    const definition = definitions.find(({ osType, osState }) => osType === 'Linux' && osState === 'Generalized');
    assert.ok(definition);
    const { items } = await services.reader.imageSources('virtualMachine');
    const machine = items.find(({ name }) => name === 'vm-rhel-9-template') ?? assert.fail();
    const row = { ...machine, osState: undefined, hyperVGeneration: definition.hyperVGeneration };
    let reads = 0;
    const reader: typeof services.reader = {
      ...services.reader,
      imageSources: () => Promise.resolve({ items: [row], failures: [] }),
      imageSource: () => Promise.resolve({ ...row, osState: reads++ === 0 ? undefined : 'Specialized' }),
    };
    const prompter = queuePrompter(['Virtual machine', row.name, back, back]);
    await askNewVersion(gallery, definition, { ...services, reader, prompter }).catch(() => undefined);
    const refusals = prompter.asked
      .slice(1)
      .map(({ choices }) => choices.find(({ label }) => label === row.name)?.refusal);
    assert.equal(refusals[0], undefined);
    assert.match(refusals[1] ?? '', /specialized/);
  });
});
