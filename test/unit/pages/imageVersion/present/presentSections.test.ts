import assert from 'node:assert/strict';
import type { ImageUser } from '../../../../../src/domain/usage/imageUser';
import type { ImageVersion } from '../../../../../src/domain/version/imageVersion';
import type { Section } from '../../../../../src/pages/imageVersion/contract';
import type { Background } from '../../../../../src/pages/imageVersion/present/background';
import { presentSections } from '../../../../../src/pages/imageVersion/present/presentSections';
import { emptyHistory } from '../../../../../src/watching/history';
import { region, start, version, versionId } from '../../../watching/version';

const ready = version([region('westeurope', 'Completed', 100), region('japaneast', 'Completed', 100)], {
  provisioningState: 'Succeeded',
  endOfLifeDate: '2027-01-31T00:00:00Z',
  osDiskSizeGB: 64,
  source: {
    kind: 'managedImage',
    id: '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/images/web-golden',
  },
});
const before = {
  ...ready,
  id: versionId.replace('1.0.3', '1.0.2'),
  name: '1.0.2',
  osDiskSizeGB: 32,
  source: {
    kind: 'managedImage',
    id: '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Compute/images/web-9',
  } as const,
  tags: { build: '41' },
};
const older = { ...before, id: versionId.replace('1.0.3', '1.0.10'), name: '1.0.10' };

function sectionsOf(background: Partial<Background>, shown: ImageVersion | 'none' = ready, gone = false): Section[] {
  return presentSections({
    ...{ versionId, version: shown === 'none' ? undefined : shown, history: emptyHistory, failure: undefined, gone },
    locations: [{ name: 'westeurope', displayName: 'West Europe', geography: 'Netherlands' }],
    ...{ operations: [], sourceImageId: undefined, now: start, speed: 1, language: 'en', hasPortal: true },
    background: { users: 'notAsked', ...background },
  });
}

const entries = (sections: readonly Section[], id: Section['id']): string[] =>
  sections.find(one => one.id === id)?.entries.map(({ label, value }) => `${label}: ${value}`) ?? [];
const note = (sections: readonly Section[], id: Section['id']): string | undefined =>
  sections.find(one => one.id === id)?.note;

function user(more: Partial<ImageUser>): ImageUser {
  const id = '/subscriptions/1111/resourceGroups/web/providers/Microsoft.Compute/virtualMachineScaleSets/front';
  return { kind: 'scaleSet', id, name: 'front', location: 'westeurope', imageId: versionId, ...more };
}

describe('presentSections', () => {
  it('shows nothing of a version that Azure does not have', () => {
    assert.deepEqual(sectionsOf({}, 'none'), []);
    assert.deepEqual(sectionsOf({}, ready, true), []);
  });

  it('shows sizes, lifecycle and tags, and says when there are no tags', () => {
    const sections = sectionsOf({});
    assert.ok(entries(sections, 'properties').includes('OS disk (GB): 64'));
    assert.ok(entries(sections, 'properties').includes('Source: web-golden'));
    assert.ok(entries(sections, 'lifecycle').includes('End of life: 2027-01-31'));
    assert.equal(note(sections, 'tags'), 'No tags');
    assert.deepEqual(entries(sectionsOf({}, before), 'tags'), ['build: 41']);
  });

  it('names the regions where it is the latest', () => {
    const latestIn = (siblings: readonly ImageVersion[]): string | undefined =>
      entries(sectionsOf({ siblings }), 'lifecycle').find(text => text.startsWith('Latest in'));
    assert.equal(latestIn([ready, before]), 'Latest in: all its regions');
    const newer = { ...ready, id: versionId.replace('1.0.3', '1.0.4'), name: '1.0.4' };
    const elsewhere = { ...newer, targetRegions: newer.targetRegions.slice(1) };
    assert.equal(latestIn([ready, elsewhere]), 'Latest in: West Europe');
    assert.equal(latestIn([ready, newer]), 'Latest in: no region');
    for (const siblings of [undefined, 'unreadable'] as const)
      assert.ok(!entries(sectionsOf({ siblings }), 'lifecycle').some(text => text.startsWith('Latest in')));
  });

  it('compares with the version before it by number', () => {
    const sections = sectionsOf({ siblings: [ready, older, before] });
    const { title, action } = sections.find(({ id }) => id === 'differences') ?? {};
    assert.deepEqual([title, action?.label], ['Changes since 1.0.2', 'Compare with Previous']);
    assert.deepEqual(entries(sections, 'differences'), [
      'OS disk (GB): 32 → 64',
      'Source: web-9 → web-golden',
      'build: 41 → none',
    ]);
    const same = sectionsOf({ siblings: [ready, { ...ready, id: before.id, name: '1.0.2' }] });
    assert.equal(note(same, 'differences'), 'No differences');
    assert.ok(!sectionsOf({ siblings: [ready, older] }).some(({ id }) => id === 'differences'));
  });

  it('shows the cost with its formula, or why it is unknown', () => {
    const terms = [{ size: 64, times: 2, price: 0.05 }];
    const monthly = { adds: { amount: 6.4, terms }, saves: { amount: 0, terms: [] } };
    const once = { amount: 0, terms: [] };
    const known = sectionsOf({ cost: { monthly, once, savesLater: false, date: '2026-05-04' } });
    assert.deepEqual(entries(known, 'cost'), ['Up to $6.40: 64 GB × 2 × $0.05 (GB × replicas × snapshot price)']);
    const unknown = sectionsOf({ cost: { monthly: { unknown: { because: 'notRead' } }, once, savesLater: false } });
    assert.match(entries(unknown, 'cost').join(), /^Monthly cost: unknown: .*couldn't be read/);
    assert.equal(note(sectionsOf({}), 'cost'), 'Querying Azure…');
  });

  it('lists what uses it and how, and says what was not checked', () => {
    const definition = versionId.slice(0, versionId.indexOf('/versions'));
    const items = [
      user({}),
      user({ name: 'back', imageId: definition }),
      user({ kind: 'virtualMachine', name: 'vm', imageId: definition, exactVersion: '1.0.3' }),
      user({ name: 'other', imageId: before.id }),
    ];
    const sections = sectionsOf({ siblings: [ready, before], users: { items, unread: [] } });
    assert.deepEqual(entries(sections, 'users'), [
      'front: Scale sets · uses this version · West Europe · web',
      'back: Scale sets · follows the latest · West Europe · web',
      'vm: Virtual machines · created from this version · West Europe · web',
    ]);
    assert.match(note(sections, 'users') ?? '', /^Not checked: /);
  });

  it('names each section, and what can be done with the differences', () => {
    const titles = (background: Partial<Background>) =>
      sectionsOf(background).map(({ id, title, note: said, action }) => [id, title, said, action?.id]);
    assert.deepEqual(titles({ siblings: [ready, { ...ready, id: before.id, name: '1.0.2' }] }), [
      ['properties', 'Properties', '', undefined],
      ['lifecycle', 'Lifecycle', '', undefined],
      ['cost', 'Cost per month', 'Querying Azure…', undefined],
      ['tags', 'Tags', 'No tags', undefined],
      ['differences', 'Changes since 1.0.2', 'No differences', 'compareWithPrevious'],
      ['users', 'Used by', 'Querying Azure…', undefined],
    ]);
    assert.equal(note(sectionsOf({ siblings: [ready, before] }), 'differences'), '');
    assert.equal(note(sectionsOf({}, before), 'tags'), '');
  });

  it('counts no difference of a state or of progress', () => {
    const building = { ...ready, id: before.id, name: '1.0.2', provisioningState: 'Creating', replication: undefined };
    assert.deepEqual(entries(sectionsOf({ siblings: [ready, building] }), 'differences'), []);
  });

  it('names the only region where it is the latest', () => {
    const [region] = ready.targetRegions;
    assert.ok(region);
    const only = { ...ready, targetRegions: [region] };
    const siblings = [only];
    assert.ok(entries(sectionsOf({ siblings }, only), 'lifecycle').includes('Latest in: West Europe'));
  });

  it('tells apart being unused, unread and not read yet', () => {
    const siblings = [ready];
    assert.match(note(sectionsOf({ siblings, users: { items: [], unread: [] } }), 'users') ?? '', /^No usages found/);
    assert.equal(note(sectionsOf({ siblings, users: 'unreadable' }), 'users'), "Couldn't be read");
    assert.equal(note(sectionsOf({ siblings, users: 'asked' }), 'users'), 'Querying Azure…');
    const users = { items: [], unread: [] };
    assert.equal(note(sectionsOf({ siblings: 'unreadable', users }), 'users'), "Couldn't be read");
    assert.equal(note(sectionsOf({ users }), 'users'), 'Querying Azure…');
    assert.deepEqual(entries(sectionsOf({ users: 'unreadable' }), 'users'), []);
  });
});
