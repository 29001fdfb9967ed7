import assert from 'node:assert/strict';
import { createWriter } from '../../../src/azure/writer';
import { definitionIdOf } from '../../../src/domain/id/galleryIds';
import { fullName, resourceGroupOf } from '../../../src/domain/id/resourceId';
import { hasErrors, type Plan } from '../../../src/domain/plan/plan';
import { askDeletion } from '../../../src/wizards/plan/askDeletion';
import { imageDeletionPlan } from '../../../src/wizards/plan/imageDeletionPlan';
import { askRestore } from '../../../src/wizards/version/askRestore';
import { deletionPlan } from '../../support/deletionPlan';
import { enter, queuePrompter, type Answer } from '../../support/queuePrompter';
import { sampleServices } from '../../support/sampleServices';
import { sendAll } from '../refusals/bypass';

const subscription = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const group = `${subscription}/resourceGroups/rg-edge-prod`;
const gallery = `${group}/providers/Microsoft.Compute/galleries/edge_fleet`;
const media = { source: { mediaLink: 'https://a.blob.core.windows.net/packages/agent' } };
const children: readonly (readonly [path: string, type: string, properties: object])[] = [
  ['applications/agent', 'applications', { supportedOSType: 'Linux' }],
  ['applications/agent/versions/1.0.0', 'applications/versions', { publishingProfile: media }],
  ['inVMAccessControlProfiles/imds', 'inVMAccessControlProfiles', { osType: 'Linux', applicableHostEndpoint: 'IMDS' }],
  [
    'inVMAccessControlProfiles/imds/versions/1.0.0',
    'inVMAccessControlProfiles/versions',
    { mode: 'Audit', defaultAccess: 'Allow' },
  ],
  ['scripts/setup', 'scripts', { supportedOSType: 'Linux' }],
  ['scripts/setup/versions/1.0.0', 'scripts/versions', {}],
];

/** A gallery that holds one thing of every other kind, each with a version. */
function world() {
  const { sample, services } = sampleServices();
  for (const [path, type, properties] of children) {
    sample.world.put({
      id: `${gallery}/${path}`,
      name: path.split('/').at(-1) ?? '',
      type: `Microsoft.Compute/galleries/${type}`,
      location: 'eastus2',
      properties: { ...properties, provisioningState: 'Succeeded' },
    });
  }
  const lock = (scope: string, level = 'CanNotDelete'): void =>
    sample.world.put({
      id: `${scope}/providers/Microsoft.Authorization/locks/keep`,
      name: 'keep',
      type: 'Microsoft.Authorization/locks',
      properties: { level },
    });
  const ask = async (...answers: readonly Answer[]): Promise<Plan> => {
    const prompter = queuePrompter([...answers, 'Export As', enter]);
    const decision = await askDeletion([gallery], { ...services, prompter });
    assert.ok(decision);
    return decision.plan;
  };
  return { sample, services, lock, ask };
}

const codesOf = ({ notices }: Plan): string[] => notices.filter(one => one.severity === 'error').map(one => one.code);

describe('Delete of a gallery with applications and scripts', () => {
  it('asks what else to delete, and refuses while anything is left', async () => {
    const { ask } = world();
    const plan = await ask([]);
    assert.deepEqual(codesOf(plan), ['otherContentsStay']);
    const some = await ask(['application']);
    assert.deepEqual(codesOf(some), ['otherContentsStay']);
    assert.match(
      some.notices.find(one => one.code === 'otherContentsStay')?.message ?? '',
      /in-VM access control profile edge_fleet\\imds and script edge_fleet\\setup/,
    );
  });

  it('deletes everything if all is selected', async () => {
    const { sample, services, ask } = world();
    const plan = await ask(['application', 'in-VM access control profile', 'script']);
    assert.ok(!hasErrors(plan), JSON.stringify(codesOf(plan)));
    const failure = await sendAll(plan, createWriter(services.directory), ms => sample.advance(ms));
    assert.equal(failure, undefined);
    assert.deepEqual(
      sample.world
        .below(gallery)
        .map(({ id }) => id)
        .filter(id => !id.includes('/Microsoft.Authorization/')),
      [],
    );
    assert.equal(sample.world.get(gallery), undefined);
  });

  it('asks nothing if there are only images', async () => {
    const { services } = sampleServices();
    const prompter = queuePrompter(['Export As', enter]);
    const decision = await askDeletion([gallery], { ...services, prompter });
    assert.deepEqual(codesOf(decision?.plan ?? assert.fail()), []);
  });
});

describe('Delete that is judged again', () => {
  it('deletes a version that was created meanwhile, and reads once for a judgement', async () => {
    const { services, sample } = sampleServices();
    let galleryReads = 0;
    const reader = {
      ...services.reader,
      definitions: (id: string) => (galleryReads++, services.reader.definitions(id)),
    };
    const targets: (readonly string[])[] = [];
    await askDeletion([gallery], {
      ...services,
      reader,
      prompter: queuePrompter([]),
      async reviewPlan({ judge }) {
        const first = await judge(new Map());
        assert.equal(galleryReads, 1);
        const [version] = sample.world.list(
          'Microsoft.Compute/galleries/images/versions',
          `${gallery}/images/edge-gateway-x64`,
        );
        assert.ok(version);
        sample.world.put({ ...version, id: `${definitionIdOf(version.id)}/versions/99.0.0`, name: '99.0.0' });
        const { plan } = await judge(new Map());
        assert.equal(galleryReads, 2);
        targets.push(...[first.plan, plan].map(one => one.changes.map(({ target }) => target)));
        return { action: 'run', plan };
      },
    });
    const [before = [], after = []] = targets;
    assert.deepEqual(
      after.filter(id => !before.includes(id)).map(id => id.split('/').at(-1)),
      ['99.0.0'],
    );
  });

  it('is refused once a lock was made while a question was open', async () => {
    const { services, lock } = world();
    const everything = ['application', 'in-VM access control profile', 'script'];
    const prompter = queuePrompter([everything]);
    const decision = await askDeletion([gallery], {
      ...services,
      prompter: {
        ...prompter,
        pickMany: async question => {
          const answer = await prompter.pickMany(question);
          lock(group);
          return answer;
        },
      },
      reviewPlan: async ({ judge }) => ({ action: 'run', plan: (await judge(new Map())).plan }),
    });
    assert.deepEqual(codesOf(decision?.plan ?? assert.fail()), ['locked']);
  });

  it('reads what uses a definition once for all its versions', async () => {
    const { services, sample } = sampleServices();
    const definition = `${gallery}/images/edge-gateway-x64`;
    const versions = sample.world.list('Microsoft.Compute/galleries/images/versions', definition);
    assert.ok(versions.length > 1);
    let reads = 0;
    const reader = { ...services.reader, imageUsers: (id: string) => (reads++, services.reader.imageUsers(id)) };
    await deletionPlan(
      versions.map(({ id }) => id),
      { ...services, reader },
    );
    assert.equal(reads, 1);
  });
});

describe('Delete with a lock', () => {
  const definition = `${gallery}/images/edge-gateway-x64`;

  it('refuses for a lock on the subscription, the group, the gallery, the definition or one of its versions', async () => {
    for (const scope of [subscription, group, gallery, definition, 'version']) {
      const { sample, services, lock } = world();
      const [version] = sample.world.list('Microsoft.Compute/galleries/images/versions', definition);
      lock(scope === 'version' ? (version?.id ?? assert.fail()) : scope);
      assert.ok(codesOf(await deletionPlan([definition], services)).includes('locked'), scope);
    }
    const { services, lock } = world();
    lock(`${gallery}/images/edge-gateway-arm64`);
    assert.deepEqual(codesOf(await deletionPlan([definition], services)), []);
  });

  it('notes that not all locks were checked if the subscription may not be read', async () => {
    const { sample, services, lock } = world();
    const url = `^${subscription}/providers/Microsoft.Authorization/locks`;
    sample.world.faults.push({ kind: 'forbid', url });
    const blind = await deletionPlan([definition], services);
    assert.ok(blind.notices.some(one => one.code === 'locksNotChecked'));
    assert.deepEqual(codesOf(blind), []);
    lock(group);
    assert.deepEqual(codesOf(await deletionPlan([definition], services)), ['locked']);
  });

  it('refuses as long as reading the locks fails for another reason than a missing right', async () => {
    const { sample, services } = world();
    const url = '/providers/Microsoft.Authorization/locks';
    for (const [status, code] of [
      [500, 'InternalServerError'],
      [404, 'NotFound'],
    ] as const) {
      sample.world.faults.push({ kind: 'error', url, status, code, message: 'Not now.' });
      const plan = await deletionPlan([definition], services);
      assert.deepEqual(codesOf(plan), ['locksUnknown'], code);
      assert.equal(plan.notices[0]?.fix, 'Try again when they can be read.');
      sample.world.faults.length = 0;
      assert.deepEqual(codesOf(await deletionPlan([definition], services)), []);
    }
  });

  it('refuses, and says why, if soft-deleted versions cannot be read, even with soft delete off', async () => {
    const { sample, services } = world();
    sample.world.denyRules = [{ action: 'Microsoft.Compute/galleries/softDeletedArtifactTypes/*', scope: gallery }];
    const plan = await deletionPlan([definition], services);
    assert.deepEqual(codesOf(plan), ['contentsUnknown']);
    const { message } = plan.notices.find(one => one.code === 'contentsUnknown') ?? assert.fail();
    assert.match(message, /^Couldn't read the contents of edge_fleet.edge-gateway-x64: .*does not have authorization/);
  });

  it('refuses to delete a definition if it cannot be read whether its gallery has soft delete', async () => {
    const { sample, services } = world();
    sample.world.faults.push({ kind: 'malform', url: '/galleries/edge_fleet\\?' });
    assert.deepEqual(codesOf(await deletionPlan([definition], services)), ['contentsUnknown']);
  });

  it('refuses to delete a managed image, and reads the locks of a resource group once for all its images', async () => {
    const { services, lock } = world();
    const { items } = await services.store.loadManagedImages();
    const images = items.filter(({ id }) => id.startsWith(subscription));
    assert.ok(images.length > 1);
    let reads = 0;
    const reader = { ...services.reader, locks: (id: string) => (reads++, services.reader.locks(id)) };
    assert.ok(!codesOf(await imageDeletionPlan(images, reader)).includes('locked'));
    assert.equal(reads, new Set(images.map(({ id }) => resourceGroupOf(id).toLowerCase())).size);
    const [first] = images;
    lock(first?.id ?? assert.fail());
    assert.ok(codesOf(await imageDeletionPlan(images, reader)).includes('locked'));
  });

  it('deletes a managed image although its versions and locks cannot be read, and says so', async () => {
    const { sample, services } = world();
    const { items } = await services.store.loadManagedImages();
    sample.world.faults.push({ kind: 'forbid', url: '/providers/Microsoft.(Authorization/locks|ResourceGraph)' });
    const plan = await imageDeletionPlan(items.slice(0, 1), services.reader);
    assert.deepEqual(codesOf(plan), []);
    const noted = plan.notices.map(({ severity, code }) => `${severity} ${code}`);
    assert.ok(noted.includes('warning locksNotChecked') && noted.includes('info feedingNotChecked'), noted.join());
  });

  it('refuses to delete a managed image while a shallow version reads from it', async () => {
    const { sample, services } = world();
    const { items } = await services.store.loadManagedImages();
    const [image] = items.filter(({ id }) => id.startsWith(subscription));
    assert.ok(image);
    assert.deepEqual(codesOf(await imageDeletionPlan([image], services.reader)), []);
    const version = sample.world.below(`${gallery}/images`).find(({ type }) => /\/versions$/i.test(type));
    assert.ok(version);
    const publishing = version.properties['publishingProfile'] as object;
    sample.world.put({
      ...version,
      properties: {
        ...version.properties,
        publishingProfile: { ...publishing, replicationMode: 'Shallow' },
        storageProfile: { source: { id: image.id } },
      },
    });
    assert.deepEqual(codesOf(await imageDeletionPlan([image], services.reader)), ['imageKeepsShallowVersion']);
  });

  it('refuses to purge a soft-deleted version', async () => {
    const { sample, services, lock } = world();
    const { items } = await services.store.loadGalleries();
    const { id } = items.find(({ softDelete }) => softDelete) ?? assert.fail();
    const version =
      sample.world.below(id).find(({ type }) => /\/versions$/i.test(type))?.id ?? assert.fail('It has no version.');
    await sendAll(
      { kind: 'cleanUp', title: '', changes: [{ kind: 'deleteVersion', target: version }], notices: [] },
      createWriter(services.directory),
      ms => sample.advance(ms),
    );
    lock(id);
    const prompter = queuePrompter([[fullName(version)], 'Delete Permanently', 'Export As', enter]);
    const decision = await askRestore(definitionIdOf(version), 'Purge', { ...services, prompter });
    assert.deepEqual(codesOf(decision?.plan ?? assert.fail()), ['locked']);
  });
});
