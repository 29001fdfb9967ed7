import assert from 'node:assert/strict';
import { hasErrors, type Plan } from '../../../src/domain/plan/plan';
import { encryptedLuns, encryptionSetIds } from '../../../src/domain/region/encryption';
import type { ManagedImage } from '../../../src/domain/source/managedImage';
import { sourceFromManagedImage } from '../../../src/domain/source/sourceFromManagedImage';
import type { ReportedRegion } from '../../../src/domain/version/imageVersion';
import { latestOf } from '../../../src/domain/version/latest';
import { givenAnswers } from '../../../src/wizards/version/givenAnswers';
import { askVersions } from '../../../src/wizards/version/versionWizard';
import { back, edit, enter, enters, queuePrompter, type Answer } from '../../support/queuePrompter';
import { sampleServices } from '../../support/sampleServices';

async function setup(...names: string[]) {
  const { services, remembered, sample } = sampleServices();
  const { items } = await services.store.loadManagedImages();
  const images = names.map(name => {
    const image = items.find(one => one.name === name);
    assert.ok(image, name);
    return image;
  });
  return { services, images, remembered, sample };
}

async function clone(
  images: readonly ManagedImage[],
  services: Parameters<typeof askVersions>[1],
  answers: readonly Answer[],
) {
  const prompter = queuePrompter(answers);
  const decision = await askVersions(images.map(sourceFromManagedImage), { ...services, prompter });
  prompter.done();
  return { decision, asked: prompter.asked };
}

const kinds = (plan: Plan | undefined) =>
  plan?.changes.map(({ kind, target }) => `${kind} ${target.split('/').slice(8).join('/')}`);

describe('Clone Managed Image to Gallery', () => {
  it('clones an image with Enter on every question', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    const { decision, asked } = await clone(images, services, [...enters(3)]);
    assert.equal(decision?.action, 'run');
    const [change] = decision.plan.changes;
    assert.ok(change?.kind === 'createVersion');
    assert.match(change.target, /golden_images\/images\/rhel-9-base\/versions\/\d+\.\d+\.\d+$/);
    assert.deepEqual(change.spec.source, { kind: 'managedImage', id: images[0]?.id });
    assert.equal(asked[0]?.step, '1/3');
    assert.deepEqual(
      decision.plan.notices.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('asks at most three questions, the plan included, and five with a new gallery and the name of it', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    assert.equal((await clone(images, services, enters(3))).asked.length, 3);
    const { decision, asked } = await clone(images, services, ['New gallery', 'fresh_images', enter, enter, enter]);
    assert.equal(asked.length, 5);
    assert.ok(!hasErrors(decision?.plan ?? assert.fail()));
  });

  it('creates a definition with the properties of the image', async () => {
    const { services, images } = await setup('win2016-legacy');
    const { decision } = await clone(images, services, [
      'golden_images',
      'New image definition',
      enter,
      edit('definitionName'),
      'old-windows',
      enter,
    ]);
    const change = decision?.plan.changes.find(({ kind }) => kind === 'createDefinition');
    assert.ok(change?.kind === 'createDefinition');
    assert.match(change.target, /images\/old-windows$/);
    assert.deepEqual(
      [change.spec.osType, change.spec.osState, change.spec.hyperVGeneration, change.spec.architecture],
      ['Windows', 'Generalized', 'V1', 'x64'],
    );
    assert.equal(change.spec.identifier.sku, 'old-windows');
    assert.deepEqual(
      kinds(decision?.plan)?.at(-1),
      'createVersion galleries/golden_images'.replace(
        'galleries/golden_images',
        'golden_images/images/old-windows/versions/1.0.0',
      ),
    );
  });

  it('shows why a definition does not match the image', async () => {
    const { services, images } = await setup('win2016-legacy');
    const { asked } = await clone(images, services, ['golden_images', ...enters(2)]);
    const refused = asked[1]?.choices.find(({ label }) => label.includes('windows-server-2022'));
    assert.match(refused?.refusal ?? '', /generation 1, .* generation 2/);
  });

  it('asks for the purchase plan only when it is unknown', async () => {
    const known = await setup('fortress-fw-capture');
    const first = await clone(known.images, known.services, ['network_appliances', 'New image definition', enter]);
    const made = first.decision?.plan.changes.find(({ kind }) => kind === 'createDefinition');
    assert.ok(made?.kind === 'createDefinition' && made.spec.purchasePlan);
    const unknown = await setup('branch-router-capture');
    const second = await clone(unknown.images, unknown.services, [
      'network_appliances',
      'New image definition',
      'acme:router:byol',
      enter,
    ]);
    const asked = second.decision?.plan.changes.find(({ kind }) => kind === 'createDefinition');
    assert.ok(asked?.kind === 'createDefinition');
    assert.deepEqual(asked.spec.purchasePlan, { publisher: 'acme', product: 'router', name: 'byol' });
  });

  it('starts with the regions, replicas and storage of the latest version of the definition', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    const { decision } = await clone(images, services, enters(3));
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion');
    const { items } = await services.store.loadVersions(change.target.split('/versions/')[0] ?? '');
    const regions = (of: readonly ReportedRegion[]): unknown[] =>
      of.map(one => `${one.name} ${one.replicaCount} ${one.storageAccountType}`).sort();
    assert.deepEqual(regions(change.spec.targetRegions), regions(latestOf(items)?.targetRegions ?? []));
    assert.equal(change.spec.targetRegions.length, 4);
  });

  it('says in which regions an older version remains the latest', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    const { decision } = await clone(images, services, [
      enter,
      enter,
      edit('regions'),
      ['-Southeast Asia', '-UK South'],
      enter,
    ]);
    const behind = decision?.plan.notices.find(({ code }) => code === 'olderLatestElsewhere');
    assert.match(behind?.message ?? '', /to Southeast Asia and UK South, where the latest version remains 9\.7\.0/);
  });

  it('keeps the home region, and remembers regions and replicas for the next new definition', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    const newDefinition: Answer[] = [enter, 'New image definition'];
    const { decision } = await clone(images, services, [
      ...newDefinition,
      edit('regions'),
      ['-East US 2', 'West Europe', 'North Europe'],
      edit('replicas'),
      'West Europe',
      '3',
      'Zone-redundant',
      ...enters(2),
    ]);
    const change = decision?.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(change?.kind === 'createVersion');
    assert.deepEqual(change.spec.targetRegions, [
      { name: 'eastus2', replicaCount: 1, storageAccountType: 'Standard_LRS' },
      { name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' },
      { name: 'westeurope', replicaCount: 3, storageAccountType: 'Standard_ZRS' },
    ]);
    const next = await clone(images, services, [...newDefinition, enter]);
    const again = next.decision?.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(again?.kind === 'createVersion');
    assert.deepEqual(again.spec.targetRegions, change.spec.targetRegions);
  });

  it('creates a gallery and its resource group along with the version', async () => {
    const { services, images } = await setup('build-agent-next');
    const { decision } = await clone(images, services, [
      'New gallery',
      'fresh_images',
      'New resource group',
      back,
      'New resource group',
      'rg-fresh',
      ...enters(2),
    ]);
    assert.deepEqual(
      decision?.plan.changes.map(({ kind }) => kind),
      ['createResourceGroup', 'createGallery', 'createDefinition', 'createVersion'],
    );
  });

  it('clones several images in one plan, each with its own definition and home region', async () => {
    const { services, images } = await setup('rhel-9-hardened', 'win2016-legacy', 'branch-router-capture');
    const { decision, asked } = await clone(images, services, ['golden_images', ...enters(2)]);
    assert.equal(asked.length, 3);
    assert.deepEqual(
      decision?.plan.changes
        .map(({ kind, target }) => `${kind} ${target.split('/').at(-1) ?? ''}`)
        .filter(text => text.startsWith('createDefinition')),
      ['createDefinition branch-router-capture'],
    );
    const router = decision.plan.changes.find(
      ({ kind, target }) => kind === 'createVersion' && target.includes('branch-router'),
    );
    assert.ok(router?.kind === 'createVersion');
    assert.equal(router.spec.location, 'westus3');
    assert.equal(router.spec.targetRegions[0]?.name, 'westus3');
  });

  it('asks for the version of one of several images too, when its row is chosen', async () => {
    const { services, images } = await setup('rhel-9-hardened', 'win2016-legacy');
    const row: Answer[] = ['rhel-9-hardened', 'rhel-9-base', '9.8.0'];
    const { decision } = await clone(images, services, ['golden_images', ...row, enter, enter]);
    assert.ok(kinds(decision?.plan)?.includes('createVersion golden_images/images/rhel-9-base/versions/9.8.0'));
  });

  it('keeps each of several images in its own home region, and counts the replicas of all', async () => {
    const { services, images } = await setup('rhel-9-hardened', 'win2016-legacy', 'branch-router-capture');
    const homes = async (answers: readonly Answer[]) => {
      const { decision, asked } = await clone(images, services, answers);
      const places = (decision?.plan.changes ?? []).flatMap(change =>
        change.kind === 'createVersion' ? [change.spec.targetRegions.map(({ name }) => name).join(' ')] : [],
      );
      return { places, total: asked.find(({ question }) => question.startsWith('Replicas'))?.choices[0]?.description };
    };
    const plain = await homes(['golden_images', enter, edit('replicas'), ...enters(2)]);
    assert.deepEqual(plain.places, ['eastus2', 'eastus2', 'westus3']);
    assert.equal(plain.total, '3 versions in 2 regions, 3 replicas in total');
    const more = await homes([
      'golden_images',
      enter,
      edit('regions'),
      ['West Europe'],
      edit('replicas'),
      ...enters(2),
    ]);
    assert.deepEqual(more.places, ['eastus2 westeurope', 'eastus2 westeurope', 'westus3 westeurope']);
    assert.equal(more.total, '3 versions in 3 regions, 6 replicas in total');
    const again = await homes(['golden_images', ...enters(2)]);
    assert.deepEqual(again.places, more.places);
  });

  it('offers to leave out the image that Azure would refuse, and runs the rest', async () => {
    const { services, images } = await setup('rhel-9-hardened', 'archive-node', 'win2016-legacy');
    const { decision, asked } = await clone(images, services, ['golden_images', ...enters(3)]);
    const refused = asked.at(-2)?.choices ?? [];
    assert.equal(refused[0]?.label, 'Leave Out archive-node');
    assert.match(refused.find(({ label }) => label === 'Run')?.refusal ?? '', /data disk/i);
    assert.equal(decision?.action, 'run');
    assert.deepEqual(
      decision.plan.changes.map(({ kind, target }) => `${kind} ${target.split('/').at(-3) ?? ''}`),
      ['createVersion rhel-9-base', 'createVersion windows-server-2016'],
    );
  });

  it('offers to block deletion until the end of life once a date is set', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    const start: Answer[] = [enter, enter, edit('options')];
    const { decision, asked } = await clone(images, services, [
      ...start,
      'End of life',
      '2035-12-31',
      'Block deletion',
      enter,
      enter,
    ]);
    const keep = asked
      .find(({ question }) => question.startsWith('Options'))
      ?.choices.find(({ label }) => label.includes('Block deletion'));
    assert.match(keep?.refusal ?? '', /end-of-life date first/);
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'createVersion');
    assert.equal(change.spec.endOfLifeDate, '2035-12-31T00:00:00.000Z');
    assert.equal(change.spec.blockDeletionBeforeEndOfLife, true);
  });

  it('creates a shallow version, and warns that it depends on its source', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    const start: Answer[] = [enter, 'New image definition', edit('options')];
    const { decision, asked } = await clone(images, services, [...start, 'Replication mode', 'Shallow', enter, enter]);
    const change = decision?.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(change?.kind === 'createVersion');
    assert.equal(change.spec.replicationMode, 'Shallow');
    assert.ok(decision?.plan.notices.some(({ code }) => code === 'shallowNeedsSource'));
    const shallow = asked.find(({ question }) => question === 'Replication mode')?.choices[1];
    assert.match(shallow?.detail ?? '', /nothing is copied.*keep the source/);
  });

  it('refuses a shallow version for several regions, with the reason', async () => {
    const { services, images } = await setup('rhel-9-hardened');
    const regions: Answer[] = [edit('regions'), ['West Europe']];
    const mode: Answer[] = [edit('options'), 'Replication mode', 'Full', enter];
    const { asked } = await clone(images, services, [enter, enter, ...regions, ...mode, enter]);
    const modes = asked.find(({ question }) => question === 'Replication mode')?.choices;
    assert.match(modes?.[1]?.refusal ?? '', /one replica, in its home region/);
  });

  it('encrypts the OS and data disks with a disk encryption set in each region', async () => {
    const { services, images } = await setup('sql-2022-node');
    const start: Answer[] = [enter, 'New image definition', edit('regions'), ['West Europe'], edit('options')];
    const keys: Answer[] = ['Encryption', 'Customer-managed keys', 'des-images-', 'des-images-'];
    const { decision, asked } = await clone(images, services, [...start, ...keys, enter, enter]);
    const version = decision?.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(version?.kind === 'createVersion');
    const named = version.spec.targetRegions.map(({ name, encryption: body }) => {
      const sets = encryptionSetIds(body).map(id => id.split('/').at(-1));
      return [name, ...sets, ...encryptedLuns(body)].join(' ');
    });
    const [home = ''] = named;
    assert.match(home, /^\w+ des-images-\w+ \d/);
    assert.equal(named.length, 2);
    for (const line of named) assert.equal(line.split(' ')[0], line.split(' ')[1]?.replace('des-images-', ''));
    const kinds = asked.find(({ question }) => question.startsWith('Encryption,'))?.choices ?? [];
    assert.equal(kinds.filter(({ refusal }) => /ConfidentialVM/.test(refusal ?? '')).length, 4);
  });

  it('takes the purchase plan from the source VM when the other answers are given', async () => {
    const { services, images } = await setup('fortress-fw-capture');
    const { items } = await services.store.loadGalleries();
    const gallery = items.find(({ name }) => name === 'golden_images')?.id ?? '';
    const [source] = images.map(sourceFromManagedImage);
    const given = await givenAnswers({ gallery, definition: `${gallery}/images/fortress` }, services, source);
    const prompter = queuePrompter([enter]);
    const decision = await askVersions(source ? [source] : [], { ...services, prompter }, given);
    prompter.done();
    const made = decision?.plan.changes.find(({ kind }) => kind === 'createDefinition');
    assert.ok(made?.kind === 'createDefinition' && made.spec.purchasePlan);
  });

  it('asks only for answers that were not given', async () => {
    const { services, images } = await setup('win2016-legacy');
    const gallery = (await services.store.loadGalleries()).items.find(({ name }) => name === 'golden_images');
    const given = await givenAnswers(
      {
        gallery: gallery?.id,
        definition: `${gallery?.id ?? ''}/images/brand-new`,
        identifier: { publisher: 'us', offer: 'windows', sku: 'new' },
        purchasePlan: null,
        version: '2.0.0',
        regions: [{ name: 'westus3', replicaCount: 2, storageAccountType: 'Standard_LRS' }],
        excludeFromLatest: true,
      },
      services,
    );
    const prompter = queuePrompter([enter]);
    const decision = await askVersions(images.map(sourceFromManagedImage), { ...services, prompter }, given);
    assert.deepEqual(kinds(decision?.plan), [
      'createDefinition golden_images/images/brand-new',
      'createVersion golden_images/images/brand-new/versions/2.0.0',
    ]);
    await assert.rejects(givenAnswers({ regions: 'everywhere' }, services), /Couldn't read the answers/);
    await assert.rejects(
      givenAnswers({ gallery: `${gallery?.id ?? ''}x` }, services),
      /Gallery golden_imagesx doesn't exist/,
    );
  });

  it('starts with a shallow version in one region where Azure supports only that', async () => {
    const { services, images } = await setup('archive-node');
    const { decision } = await clone(images, services, ['golden_images', 'New image definition', ...enters(2)]);
    const version = decision?.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(version?.kind === 'createVersion');
    assert.deepEqual([version.spec.replicationMode, version.spec.targetRegions.length], ['Shallow', 1]);
    assert.ok(!hasErrors(decision?.plan ?? assert.fail()));
  });

  it('refuses a gallery in another tenant where it is chosen, with the reason', async () => {
    const { services, images, sample } = await setup('rhel-9-hardened');
    const tenantOf = new Map(sample.subscriptions.map(({ id, tenantId }) => [id, tenantId]));
    const { items } = await services.store.loadGalleries();
    const own = tenantOf.get(images[0]?.id.split('/')[2] ?? '');
    const foreign = items.find(({ id }) => tenantOf.get(id.split('/')[2] ?? '') !== own) ?? assert.fail();
    const { asked } = await clone(images, services, enters(3));
    const choice = asked[0]?.choices.find(({ label }) => label === foreign.name);
    assert.match(
      choice?.refusal ?? '',
      /in a different tenant than the gallery.*Clone it to a gallery in its own tenant/,
    );
  });

  it('disables Run for a plan that Azure would refuse, with the reason', async () => {
    const { services, images } = await setup('archive-node');
    const { asked } = await clone(images, services, [
      'golden_images',
      'New image definition',
      enter,
      edit('options'),
      'Replication mode',
      'Full',
      enter,
      'Export As',
      'Azure CLI',
    ]);
    const run = asked.at(-2)?.choices.find(({ label }) => label.includes('Run'));
    assert.match(run?.refusal ?? '', /data disk/i);
  });
});
