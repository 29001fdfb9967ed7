import assert from 'node:assert/strict';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import { fullName, resourceGroupId, resourceGroupOf, subscriptionOf, nameOf } from '../../../src/domain/id/resourceId';
import type { Plan } from '../../../src/domain/plan/plan';
import { encryptionWith } from '../../../src/domain/region/encryption';
import { byNumberDescending } from '../../../src/domain/version/semanticVersion';
import { askEditDefinition } from '../../../src/wizards/definition/askEditDefinition';
import { askNewDefinition } from '../../../src/wizards/definition/askNewDefinition';
import { askEditGallery } from '../../../src/wizards/gallery/askEditGallery';
import { askEditRegions } from '../../../src/wizards/region/askEditRegions';
import { askEndOfLife, lifePlan } from '../../../src/wizards/version/askEndOfLife';
import { deletionPlan } from '../../support/deletionPlan';
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
  it('creates a definition from a preset, with a changed security type', async () => {
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

  it('edits a definition, and shows why its generation cannot be changed', async () => {
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

  it('changes features, explains them, and warns that they affect existing versions', async () => {
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
  it('changes the description of a gallery, and shows why it cannot be moved', async () => {
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

describe('Edit Gallery: managed identities', () => {
  it('adds and removes the managed identities of a gallery', async () => {
    const { services, gallery } = await world();
    const identity = builderIdentity(gallery);
    const adding = queuePrompter([
      'System-assigned managed identity',
      'User-assigned managed identities',
      identity,
      enter,
      enter,
    ]);
    const [addition] = (await askEditGallery(gallery, { ...services, prompter: adding }))?.plan.changes ?? [];
    assert.ok(addition?.kind === 'updateGallery');
    assert.deepEqual(addition.spec, { identity: { system: true, users: [identity], gone: [] } });
    const shown = adding.asked.at(-2)?.choices.find(({ label }) => label.includes('User-assigned managed identities'));
    assert.equal(shown?.description, 'builder');

    const has = { ...gallery, systemIdentity: true, userIdentities: [identity] } as const;
    const removing = queuePrompter([
      'System-assigned managed identity',
      'User-assigned managed identities',
      '',
      enter,
      enter,
    ]);
    const removal = (await askEditGallery(has, { ...services, prompter: removing }))?.plan;
    const [change] = removal?.changes ?? [];
    assert.ok(change?.kind === 'updateGallery');
    assert.deepEqual(change.spec, { identity: { system: false, users: [], gone: [identity] } });
    assert.ok(removal?.notices.some(({ code }) => code === 'identityGoes'));
  });

  it('refuses an identity that the user is not allowed to assign', async () => {
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
  it('adds a region, with replicas for 90 VMs created at once', async () => {
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
      ['Japan East'],
    );
    assert.deepEqual(change.spec.seenRegions?.length, version.targetRegions.length);
    assert.equal(change.spec.removeRegions, undefined);
  });

  it('asks for the disk encryption set of a region added to an encrypted version', async () => {
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

  it('sets the replicas of all regions at once, and keeps the storage of existing regions', async () => {
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

  it('does not allow removing the home region', async () => {
    const { services, version } = await world();
    const prompter = queuePrompter([enter, enter, back, enter, 'Export As', enter]);
    const decision = await askEditRegions([version], { ...services, prompter });
    assert.deepEqual(errorsOf(decision?.plan), ['nothingToChange']);
    const home = prompter.asked[0]?.choices[0];
    assert.equal(home?.fixed, true);
  });
});

describe('Set End of Life and Exclude from Latest', () => {
  it('sets an end-of-life date, and blocks deletion until then', async () => {
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

  it('warns when the latest version changes', async () => {
    const { services, versions } = await world();
    const [newest] = [...versions].sort((a, b) => byNumberDescending(nameOf(a.id), nameOf(b.id)));
    assert.ok(newest);
    const plan = await lifePlan([newest], { excludeFromLatest: true }, services);
    assert.ok(plan.notices.some(({ code }) => code === 'latestMoves'));
  });

  it('warns when no latest version is left', async () => {
    const { services, versions } = await world();
    const plan = await lifePlan(versions, { excludeFromLatest: true }, services);
    assert.ok(plan.notices.some(({ code }) => code === 'noLatestLeft'));
  });
});

describe('Delete', () => {
  it('deletes a gallery from the bottom up, and warns about its users', async () => {
    const { services, gallery } = await world();
    const plan = await deletionPlan([gallery.id], services);
    const kinds = [...new Set(plan.changes.map(({ kind }) => kind))];
    assert.deepEqual(kinds.slice(-3), ['deleteVersion', 'deleteDefinition', 'deleteGallery']);
    assert.ok(plan.notices.some(({ code }) => code === 'versionInUse' || code === 'versionWasUsed'));
    assert.equal(plan.title, `Delete ${fullName(gallery.id)}`);
  });

  it('deletes a version only once when its definition is deleted too', async () => {
    const { services, definition, version } = await world();
    const plan = await deletionPlan([version.id, definition.id], services);
    assert.equal(plan.changes.filter(({ target }) => target.toLowerCase() === version.id.toLowerCase()).length, 1);
  });
});
