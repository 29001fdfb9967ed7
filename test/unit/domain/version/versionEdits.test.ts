import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/domain/plan/plan';
import { editRegions, withRegions, type RegionFacts } from '../../../../src/domain/region/editRegions';
import { knownRegions } from '../../../../src/domain/region/knownRegions';
import { replicaAdvice } from '../../../../src/domain/region/replicaAdvice';
import { rightsNeeded } from '../../../../src/domain/rights/rightsNeeded';
import { userNames, usesOf } from '../../../../src/domain/usage/imageUsage';
import type { ImageUser } from '../../../../src/domain/usage/imageUser';
import type { TargetRegion } from '../../../../src/domain/version/imageVersion';
import { versionLifecycle, type LifecycleEdit } from '../../../../src/domain/version/versionLifecycle';
import { definitionPath, facts, now, region, resourceGroup, user, version } from '../cloneWorld';

const one = version('1.0.0', { targetRegions: [region('westeurope', 2, 'Standard_ZRS'), region('eastus')] });
const keys = `${resourceGroup}/providers/Microsoft.Compute/diskEncryptionSets/keys`;
const encryption = { osDiskImage: { diskEncryptionSetId: keys } };
const known: RegionFacts = { ...facts, users: [], siblings: [one] };
const codes = (plan: Plan): string[] => plan.notices.map(notice => notice.code);
const edit = (wanted: readonly TargetRegion[], over: Partial<RegionFacts> = {}, of = one): Plan =>
  editRegions([{ version: of, wanted }], { ...known, ...over });
const specOf = (plan: Plan): unknown => {
  const [change] = plan.changes;
  return change?.kind === 'updateVersion' ? change.spec : undefined;
};

describe('editRegions', () => {
  it('sends all differences in one request, with the regions that were seen', () => {
    const plan = edit([region('West Europe', 3, 'Standard_ZRS'), region('northeurope')]);
    assert.deepEqual(
      plan.notices.map(notice => notice.code),
      [],
    );
    assert.deepEqual(specOf(plan), {
      removeRegions: ['eastus'],
      addRegions: [{ name: 'westeurope', replicaCount: 3, storageAccountType: 'Standard_ZRS' }, region('northeurope')],
      seenRegions: ['westeurope', 'eastus'],
    });
  });

  it('keeps the encryption of a region whose number of replicas changes', () => {
    const encrypted = version('1.0.0', { targetRegions: [{ ...region('westeurope'), encryption }] });
    const spec = specOf(edit([region('westeurope', 5)], {}, encrypted));
    assert.deepEqual(spec, {
      addRegions: [{ ...region('westeurope', 5), encryption }],
      seenRegions: ['westeurope'],
      encryptionSets: [keys],
    });
    assert.deepEqual(codes(edit([region('westeurope'), region('eastus')], {}, encrypted)), ['regionNeedsEncryption']);
  });

  it('requires read access to the keys of regions that stay as they are', () => {
    const encrypted = version('1.0.0', {
      targetRegions: [{ ...region('westeurope'), encryption }, region('eastus')],
    });
    const readKeys = { action: 'Microsoft.Compute/diskEncryptionSets/read', scope: keys };
    for (const plan of [
      edit([region('westeurope')], {}, encrypted),
      versionLifecycle([encrypted], { endOfLifeDate: '2030-01-31' }, { now }),
    ])
      assert.deepEqual(rightsNeeded(plan.changes).slice(1), [readKeys], plan.title);
  });

  it('excludes a single region from latest', () => {
    const plan = edit([
      ...knownRegions(one).targetRegions.slice(0, 1),
      { ...region('eastus'), excludeFromLatest: true },
    ]);
    assert.deepEqual((specOf(plan) as { addRegions: unknown }).addRegions, [
      { ...region('eastus'), excludeFromLatest: true },
    ]);
  });

  it('refuses edits that Azure would refuse', () => {
    const [home, other] = knownRegions(one).targetRegions;
    assert.ok(home && other);
    assert.deepEqual(codes(edit([other])), ['homeRegionRemoved']);
    assert.deepEqual(codes(edit([home, other])), ['nothingToChange']);
    assert.deepEqual(codes(edit([home, { ...other, storageAccountType: 'Premium_LRS' }])), ['storageTypeFixed']);
    assert.deepEqual(codes(edit([home, other, region('atlantis')])), ['regionUnknown']);
    assert.deepEqual(codes(edit([home, other, region('westus', 1, 'Standard_ZRS')])), ['storageTypeUnsupported']);
    assert.deepEqual(codes(edit([home, other, region('westus'), region('West US')])), ['duplicateRegion']);
    assert.deepEqual(codes(edit([home, { ...other, replicaCount: 99 }])), ['tooManyReplicas']);
    assert.deepEqual(codes(edit([home, { ...other, replicaCount: 0 }])), ['replicaCountInvalid']);
    const busy = { ...one, provisioningState: 'Updating' };
    assert.deepEqual(codes(edit([home], {}, busy)), ['versionStillChanging']);
    const shallow = { ...one, replicationMode: 'Shallow' as const };
    assert.deepEqual(codes(edit([...knownRegions(one).targetRegions, region('westus')], {}, shallow)), [
      'shallowSeveralRegions',
    ]);
  });

  it('notes that removing a region turns off the protection against removal', () => {
    const locked = { ...one, allowDeletionOfReplicatedLocations: false };
    assert.deepEqual(codes(edit(knownRegions(one).targetRegions.slice(0, 1), {}, locked)), ['removalIsAllowed']);
  });

  it('warns about scale sets in a removed region, but not about machines or other regions', () => {
    const remove = (users: readonly ImageUser[] | undefined): string[] =>
      codes(edit(knownRegions(one).targetRegions.slice(0, 1), { users }));
    assert.deepEqual(remove([user('scaleSet', one.id)]), ['regionInUse']);
    assert.deepEqual(remove([user('scaleSet', definitionPath)]), ['regionInUse']);
    assert.deepEqual(remove([user('scaleSet', one.id, { location: 'westeurope' })]), []);
    assert.deepEqual(remove([user('virtualMachine', one.id)]), []);
    assert.deepEqual(remove(undefined), ['usageNotChecked']);
  });

  it('applies the same edit to several versions, each with its own storage type', () => {
    const second = version('1.1.0', { targetRegions: [region('westeurope', 1, 'Premium_LRS')] });
    const query = { add: [region('westeurope', 4), region('northeurope')], remove: ['eastus', 'westeurope'] };
    const plan = editRegions(
      [one, second].map(of => ({ version: of, wanted: withRegions(of, query) })),
      known,
    );
    assert.equal(plan.title, 'Edit the target regions of 2 versions');
    assert.deepEqual(codes(plan), []);
    assert.deepEqual(
      plan.changes.map(change =>
        change.kind === 'updateVersion'
          ? [
              change.spec.removeRegions,
              change.spec.addRegions?.map(r => [r.name, r.replicaCount, r.storageAccountType]),
            ]
          : [],
      ),
      [
        [
          ['eastus'],
          [
            ['westeurope', 4, 'Standard_ZRS'],
            ['northeurope', 1, 'Standard_LRS'],
          ],
        ],
        [
          undefined,
          [
            ['westeurope', 4, 'Premium_LRS'],
            ['northeurope', 1, 'Standard_LRS'],
          ],
        ],
      ],
    );
  });

  it('recommends one replica for every 20 machines created at once', () => {
    assert.deepEqual([0, 1, 20, 21, 100].map(replicaAdvice), [1, 1, 1, 2, 5]);
  });
});

describe('versionLife', () => {
  const newer = version('1.1.0');
  const life = (versions: readonly (typeof one)[], query: LifecycleEdit, siblings = [one, newer]): Plan =>
    versionLifecycle(versions, query, { now, siblings, locations: facts.locations });

  it('sets an end of life and protects the version until then', () => {
    const plan = life([one], { endOfLifeDate: '2030-01-31', blockDeletionBeforeEndOfLife: true });
    assert.deepEqual(specOf(plan), {
      endOfLifeDate: '2030-01-31T00:00:00.000Z',
      blockDeletionBeforeEndOfLife: true,
    });
    assert.deepEqual(codes(plan), ['blockHoldsForAll']);
    assert.deepEqual(codes(life([one], { blockDeletionBeforeEndOfLife: true })), ['blockNeedsEndOfLife']);
    assert.deepEqual(codes(life([one], { endOfLifeDate: '2020-01-01' })), ['endOfLifePast']);
    assert.deepEqual(codes(life([one], { endOfLifeDate: '1/2/2030' })), ['endOfLifeInvalid']);
    assert.deepEqual(codes(life([], {})), ['nothingToChange']);
  });

  it('leaves out what a version already has, and everything that was not asked for', () => {
    const set = version('3.0.0', {
      endOfLifeDate: '2030-01-31T01:00:00+01:00',
      blockDeletionBeforeEndOfLife: true,
      excludeFromLatest: true,
      targetRegions: [{ ...region('westeurope'), excludeFromLatest: true }],
    });
    const same = { endOfLifeDate: '2030-01-31', blockDeletionBeforeEndOfLife: true, excludeFromLatest: true };
    const plan = life([set], same, [set]);
    assert.deepEqual(plan.changes, []);
    assert.equal(plan.title, 'Exclude golden\\ubuntu\\3.0.0 from latest');
    assert.deepEqual(
      plan.notices.find(({ code }) => code === 'nothingToChange')?.message,
      'golden\\ubuntu\\3.0.0 already has these settings.',
    );
    const later = life([set], { ...same, endOfLifeDate: '2030-02-28' }, [set]);
    assert.deepEqual(specOf(later), { endOfLifeDate: '2030-02-28T00:00:00.000Z' });
    const dated = life([set], { endOfLifeDate: '2030-02-28' }, [set]);
    assert.equal(dated.title, 'Set the end of life of golden\\ubuntu\\3.0.0');
    assert.deepEqual(specOf(dated), { endOfLifeDate: '2030-02-28T00:00:00.000Z' });
    assert.deepEqual(specOf(life([set], { blockDeletionBeforeEndOfLife: false }, [set])), {
      blockDeletionBeforeEndOfLife: false,
    });
    assert.deepEqual(specOf(life([set], { excludeFromLatest: false }, [set])), {
      excludeFromLatest: false,
      addRegions: [{ ...region('westeurope'), excludeFromLatest: false }],
      seenRegions: ['westeurope'],
    });
    assert.equal(life([], {}).notices[0]?.message, 'No version is selected.');
    assert.equal(life([one, newer], { excludeFromLatest: false }).title, 'Include 2 versions in latest');
  });

  it('describes how the latest version changes in each region', () => {
    const plan = life([newer], { excludeFromLatest: true });
    assert.equal(plan.title, 'Exclude golden\\ubuntu\\1.1.0 from latest');
    assert.deepEqual(
      plan.notices.map(({ message }) => message),
      ['The latest version in West Europe becomes golden\\ubuntu\\1.0.0.'],
    );
    assert.deepEqual(codes(life([one, newer], { excludeFromLatest: true })), ['noLatestLeft']);
    assert.deepEqual(codes(life([one], { excludeFromLatest: false })), ['nothingToChange']);
  });

  it('clears the exclusion of a region when its version is included in latest', () => {
    const apart = version('2.0.0', { targetRegions: [{ ...region('westeurope'), excludeFromLatest: true }] });
    const plan = life([apart], { excludeFromLatest: false }, [apart]);
    assert.deepEqual(specOf(plan), {
      addRegions: [{ ...region('westeurope'), excludeFromLatest: false }],
      seenRegions: ['westeurope'],
    });
    assert.deepEqual(codes(plan), ['latestMoves']);
  });
});

describe('usesOf and userNames', () => {
  const newer = version('1.1.0', { targetRegions: [region('westeurope')] });
  const uses = (users: readonly ImageUser[], of = one): string[] =>
    usesOf(of, users, [one, newer]).map(({ use, user: { name } }) => `${name} ${use}`);

  it('finds users that name a version, took it as the latest, or would take it next', () => {
    const users = [
      user('virtualMachine', one.id.toUpperCase(), { name: 'pinned' }),
      user('virtualMachine', definitionPath, { name: 'old', exactVersion: '1.0.0' }),
      user('virtualMachine', definitionPath, { name: 'young', exactVersion: '1.1.0' }),
      user('scaleSet', definitionPath, { name: 'east', location: 'East US' }),
      user('scaleSet', definitionPath, { name: 'west', location: 'westeurope' }),
      user('scaleSet', `${definitionPath}-other`, { name: 'stranger' }),
    ];
    assert.deepEqual(uses(users), ['pinned named', 'old took', 'east wouldTake']);
    assert.deepEqual(uses(users, newer), ['young took', 'west wouldTake']);
  });

  it('shortens a long list of users', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(name => user('disk', one.id, { name }));
    assert.equal(userNames(many), 'a, b, c, and 2 more');
  });
});
