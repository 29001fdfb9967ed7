import assert from 'node:assert/strict';
import { encryptionWith } from '../../../src/domain/region/encryption';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import { fullName, resourceGroupId, resourceGroupOf, subscriptionOf } from '../../../src/domain/id/resourceId';
import type { Plan } from '../../../src/domain/plan/plan';
import { deletionPlan } from '../../../src/wizards/plan/deletionPlan';
import { askEditDefinition } from '../../../src/wizards/definition/askEditDefinition';
import { askNewDefinition } from '../../../src/wizards/definition/askNewDefinition';
import { askEditGallery } from '../../../src/wizards/gallery/askEditGallery';
import { askEditRegions } from '../../../src/wizards/region/askEditRegions';
import { askEndOfLife, lifePlan } from '../../../src/wizards/version/askEndOfLife';
import { goldenImages } from '../../support/goldenImages';
import { back, enter, queuePrompter } from '../../support/queuePrompter';

async function world() {
  const { services, sample, gallery, definitions } = await goldenImages();
  const definition = definitions.find(({ osType }) => osType === 'Linux');
  assert.ok(definition);
  const versions = (await services.reader.versions(definition.id)).filter(
    one => one.provisioningState === 'Succeeded' && !one.excludeFromLatest,
  );
  const [version] = versions;
  assert.ok(version);
  return { services, sample, gallery, definition, versions, version };
}

const errorsOf = (plan: Plan | undefined): string[] =>
  (plan?.notices ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('Create and Edit Image Definition', () => {
  it('a preset needs a handful of Enter keys, and any of it can be changed', async () => {
    const { services, gallery } = await world();
    const prompter = queuePrompter([
      'Windows, generation 2',
      'win-fresh',
      enter,
      'Accelerated networking',
      'Security type',
      'Standard',
      enter,
      enter,
    ]);
    const decision = await askNewDefinition(gallery, { ...services, prompter });
    prompter.done();
    assert.deepEqual(errorsOf(decision?.plan), []);
    assert.equal(decision?.action, 'run');
    const [change] = decision.plan.changes;
    assert.ok(change?.kind === 'createDefinition');
    assert.deepEqual(change.spec.features, [{ name: 'SecurityType', value: 'Standard' }]);
    assert.equal(change.spec.osType, 'Windows');
  });

  it('shows what cannot be changed, with the reason', async () => {
    const { services, gallery, definition } = await world();
    const prompter = queuePrompter(['Description', 'the golden one', 'Recommended vCPUs', '2-8', enter, enter]);
    const decision = await askEditDefinition(definition, gallery, { ...services, prompter });
    const rows = prompter.asked[0]?.choices ?? [];
    assert.match(rows.find(({ label }) => label.includes('Generation'))?.refusal ?? '', /Create a new one/);
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateDefinition');
    assert.equal(change.spec.description, 'the golden one');
    assert.deepEqual(change.spec.recommended?.vCPUs, { min: 2, max: 8 });
  });

  it('alters features, says what follows from them, and that they reach further', async () => {
    const { services, gallery, definition } = await world();
    const before = definition.features.some(({ name }) => name === 'IsHibernateSupported');
    const prompter = queuePrompter(['Hibernation', enter, enter]);
    const decision = await askEditDefinition(definition, gallery, { ...services, prompter });
    const row = prompter.asked[0]?.choices.find(({ label }) => label.includes('Hibernation'));
    assert.match(row?.detail ?? '', /supports hibernation/);
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateDefinition');
    assert.equal(
      change.spec.features?.some(({ name }) => name === 'IsHibernateSupported'),
      !before,
    );
    assert.ok(decision?.plan.notices.some(({ code }) => code === 'featuresReachFurther'));
  });
});

describe('Edit Gallery', () => {
  it('changes its description, and says why it cannot be moved', async () => {
    const { services, gallery } = await world();
    const prompter = queuePrompter(['Description', 'all that is golden', enter, enter]);
    const decision = await askEditGallery(gallery, { ...services, prompter });
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateGallery');
    assert.deepEqual(change.spec, { description: 'all that is golden' });
    const region = prompter.asked[0]?.choices.find(({ refusal }) => refusal?.includes("can't be moved"));
    assert.equal(region?.description, 'East US 2');
  });
});

function builderIdentity({ id }: Gallery): string {
  const group = resourceGroupId(subscriptionOf(id), resourceGroupOf(id));
  return `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder`;
}

describe('The identities of a gallery', () => {
  it('are given to it and taken away, and come back as they are in the next question', async () => {
    const { services, gallery } = await world();
    const identity = builderIdentity(gallery);
    const given = queuePrompter([
      'System-assigned managed identity',
      'User-assigned managed identities',
      identity,
      enter,
      enter,
    ]);
    const [gift] = (await askEditGallery(gallery, { ...services, prompter: given }))?.plan.changes ?? [];
    assert.ok(gift?.kind === 'updateGallery');
    assert.deepEqual(gift.spec, { identity: { system: true, users: [identity], gone: [] } });
    const shown = given.asked.at(-2)?.choices.find(({ label }) => label.includes('User-assigned managed identities'));
    assert.equal(shown?.description, 'builder');

    const has = { ...gallery, systemIdentity: true, userIdentities: [identity] } as const;
    const taken = queuePrompter([
      'System-assigned managed identity',
      'User-assigned managed identities',
      '',
      enter,
      enter,
    ]);
    const loss = (await askEditGallery(has, { ...services, prompter: taken }))?.plan;
    const [change] = loss?.changes ?? [];
    assert.ok(change?.kind === 'updateGallery');
    assert.deepEqual(change.spec, { identity: { system: false, users: [], gone: [identity] } });
    assert.ok(loss?.notices.some(({ code }) => code === 'identityGoes'));
  });

  it('cannot be given by whom their owner does not let', async () => {
    const { services, gallery, sample } = await world();
    const identity = builderIdentity(gallery);
    sample.world.denyRules = [
      { action: 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', scope: identity },
    ];
    const prompter = queuePrompter(['User-assigned managed identities', identity, enter, 'Export As', enter]);
    assert.deepEqual(errorsOf((await askEditGallery(gallery, { ...services, prompter }))?.plan), ['rightMissing']);
  });
});

describe('Edit Target Regions', () => {
  it('adds a region, with replicas for the machines that are made at once', async () => {
    const { services, version } = await world();
    const prompter = queuePrompter([
      ['Japan East'],
      ...['Japan East', '90 vms', 'Zone-redundant', 'Excluded from latest'],
      enter,
      enter,
    ]);
    const decision = await askEditRegions([version], { ...services, prompter });
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateVersion', errorsOf(decision?.plan).join());
    const added = change.spec.addRegions?.find(({ name }) => name === 'japaneast');
    assert.deepEqual(added, {
      name: 'japaneast',
      replicaCount: 5,
      storageAccountType: 'Standard_ZRS',
      excludeFromLatest: true,
    });
    const rows = prompter.asked[1]?.choices ?? [];
    assert.deepEqual(
      rows.filter(({ group }) => group === 'New regions').map(({ label }) => label),
      ['$(edit) Japan East'],
    );
    assert.deepEqual(change.spec.seenRegions?.length, version.targetRegions.length);
    assert.equal(change.spec.removeRegions, undefined);
  });

  it('asks for the key of a region that is added to an encrypted version', async () => {
    const { services, version } = await world();
    const { items } = await services.store.loadGalleries();
    const [gallery] = items.filter(({ id }) => version.id.startsWith(id));
    const sets = await services.reader.diskEncryptionSets(subscriptionOf(gallery?.id ?? ''));
    const setIn = (region: string) =>
      sets.find(({ location, confidential }) => location === region && !confidential)?.id;
    const [home] = version.targetRegions;
    assert.ok(home);
    const encryption = encryptionWith('customerKey', setIn('eastus2') ?? '', [0]);
    const encrypted = { ...version, targetRegions: [{ ...home, encryption }] };
    const prompter = queuePrompter([['West Europe'], enter, back, enter, 'des-images-westeurope', enter]);
    const decision = await askEditRegions([encrypted], { ...services, prompter });
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateVersion', errorsOf(decision?.plan).join());
    assert.deepEqual(
      change.spec.addRegions?.[0]?.encryption,
      encryptionWith('customerKey', setIn('westeurope') ?? '', [0]),
    );
    const offered = prompter.asked.find(({ question }) => question === 'Disk encryption set in West Europe')?.choices;
    assert.match(
      offered?.find(({ label }) => label.includes('eastus2'))?.refusal ?? '',
      /a disk encryption set of its own/,
    );
  });

  it('keeps the storage of the regions that are there, and gives all the same replicas at once', async () => {
    const { services, version } = await world();
    const prompter = queuePrompter([['Japan East'], 'All regions…', '7', 'East US 2', back, enter, enter]);
    const decision = await askEditRegions([version], { ...services, prompter });
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateVersion', errorsOf(decision?.plan).join());
    assert.deepEqual(
      change.spec.addRegions?.map(({ replicaCount }) => replicaCount),
      [...version.targetRegions, 'Japan East'].map(() => 7),
    );
    assert.ok(!prompter.asked.some(({ question }) => question.startsWith('Storage')));
  });

  it('cannot lose the home region', async () => {
    const { services, version } = await world();
    const prompter = queuePrompter([enter, enter, back, enter, 'Export As', enter]);
    const decision = await askEditRegions([version], { ...services, prompter });
    assert.deepEqual(errorsOf(decision?.plan), ['nothingToChange']);
    const home = prompter.asked[0]?.choices[0];
    assert.equal(home?.fixed, true);
  });
});

describe('The life of versions', () => {
  it('is a date, and a lock until then', async () => {
    const { services, version } = await world();
    const prompter = queuePrompter(['2035-12-31', "Can't be deleted before then", enter]);
    const decision = await askEndOfLife([version], { ...services, prompter });
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'updateVersion');
    assert.deepEqual(change.spec, {
      endOfLifeDate: '2035-12-31T00:00:00.000Z',
      blockDeletionBeforeEndOfLife: true,
    });
  });

  it('says what the latest becomes', async () => {
    const { services, versions } = await world();
    const newest = versions[0];
    assert.ok(newest);
    const plan = await lifePlan(versions, { excludeFromLatest: true }, services);
    assert.ok(plan.notices.some(({ code }) => code === 'noLatestLeft' || code === 'latestMoves'));
  });
});

describe('Delete', () => {
  it('of a gallery goes from the bottom up, and names who would miss it', async () => {
    const { services, gallery } = await world();
    const plan = await deletionPlan([gallery.id], services);
    const kinds = [...new Set(plan.changes.map(({ kind }) => kind))];
    assert.deepEqual(kinds.slice(-3), ['deleteVersion', 'deleteDefinition', 'deleteGallery']);
    assert.ok(plan.notices.some(({ code }) => code === 'versionInUse' || code === 'versionWasUsed'));
    assert.equal(plan.title, `Delete ${fullName(gallery.id)}`);
  });

  it('of a version inside a definition that goes too is said once', async () => {
    const { services, definition, version } = await world();
    const plan = await deletionPlan([version.id, definition.id], services);
    assert.equal(plan.changes.filter(({ target }) => target.toLowerCase() === version.id.toLowerCase()).length, 1);
  });
});
