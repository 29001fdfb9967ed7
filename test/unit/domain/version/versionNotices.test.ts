import assert from 'node:assert/strict';
import { idKey } from '../../../../src/domain/id/resourceId';
import { noticeText } from '../../../../src/domain/plan/notice';
import type { Notice } from '../../../../src/domain/plan/plan';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { isExpiring } from '../../../../src/domain/version/endOfLife';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { pastEndOfLifeNotices, withoutPastEndOfLife } from '../../../../src/domain/version/pastEndOfLife';
import { previousVersion } from '../../../../src/domain/version/previousVersion';
import { recreationSpec, recreationSpecIfKnown } from '../../../../src/domain/version/recreationSpec';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { daysLeft, purgeVersions, restoreVersions } from '../../../../src/domain/version/restoreVersions';
import { updateOf } from '../../../../src/domain/version/updateOf';
import { versionLifecycle, type LifecycleEdit } from '../../../../src/domain/version/versionLifecycle';
import { versionState } from '../../../../src/domain/version/versionState';
import {
  choice,
  clone,
  definitionPath,
  facts,
  imagePath,
  locations,
  newDefinition,
  newGallery,
  now,
  region,
  version,
} from '../cloneWorld';
import { bothPlans } from '../refusals/refusal';
import { from, sourceOf } from '../refusals/sourceRefusals';

const said = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.map(notice => [notice.code, noticeText(notice), notice.target]);
const made = (over: Parameters<typeof clone>[0], known: Parameters<typeof clone>[1] = {}) => {
  const { choices, facts: all } = clone(over, known);
  return createVersions(choices, all);
};
const versions = (...all: readonly ImageVersion[]) => ({ versions: new Map([[idKey(definitionPath), all]]) });
const target = `${definitionPath}/versions/1.0.1`;
const one = version('1.0.0');

describe('Notices about the number of a new version', () => {
  for (const [number, code] of [
    ['1.0', 'versionNumberInvalid'],
    ['x1.0.1', 'versionNumberInvalid'],
    ['1.0.1x', 'versionNumberInvalid'],
    ['1.0.01', 'versionNumberLeadingZeros'],
    ['1.0.2147483648', 'versionNumberOutOfRange'],
  ] as const)
    it(`name ${number}, and say why it is not valid`, () => {
      const [first] = made({ version: number }).notices;
      assert.deepEqual(
        [first?.code, first?.message, first?.target],
        [code, `"${number}" isn't a valid version number.`, `${definitionPath}/versions/${number}`],
      );
      assert.match(first?.fix ?? '', /\.$/);
    });

  it('name the version that has it, in any form', () => {
    assert.deepEqual(said(made({ version: '1.0.0' })), [
      ['versionTaken', 'Version golden\\ubuntu\\1.0.0 already exists. Choose an unused number.', one.id],
    ]);
    assert.deepEqual(said(made({}, versions(version('01.0.1', { provisioningState: 'Failed' })))), [
      [
        'versionTakenByFailed',
        "Version golden\\ubuntu\\01.0.1 already exists in a failed state. Delete it first, or choose another number. Azure doesn't re-create a failed version.",
        target,
      ],
    ]);
    assert.deepEqual(
      made({ version: 'x' }, versions(version('y'))).notices.map(({ code }) => code),
      ['versionNumberInvalid'],
    );
    assert.deepEqual(
      made({ version: 'x' }, versions(version('x'))).notices.map(({ code }) => code),
      ['versionNumberInvalid', 'versionTaken'],
    );
  });

  it('name the higher one, and the regions that keep an older latest', () => {
    assert.deepEqual(said(made({ version: '0.9.0' })), [
      [
        'versionNotHighest',
        "0.9.0 is lower than 1.0.0, so it won't become the latest version. Choose a higher number if virtual machines that request the latest version should get it.",
        `${definitionPath}/versions/0.9.0`,
      ],
    ]);
    const wide = version('1.0.0', { targetRegions: ['westus', 'eastus', 'westeurope'].map(name => region(name)) });
    const apart = version('0.9.0', { targetRegions: [region('northeurope'), region('uksouth')] });
    const newest = version('3.0.0', { targetRegions: [region('southindia')] });
    const elsewhere = (over: object) => said(made({ version: '2.0.0', ...over }, versions(wide, apart, newest)));
    const behind = (latest: string, where: string) => [
      'olderLatestElsewhere',
      `golden\\ubuntu\\2.0.0 isn't replicated to ${where}, where the latest version remains ${latest}. Add the regions where virtual machines that request the latest version should get it.`,
      `${definitionPath}/versions/2.0.0`,
    ];
    assert.deepEqual(elsewhere({}).slice(0, 2), [behind('1.0.0', 'East US and West US'), behind('0.9.0', 'uksouth')]);
    assert.deepEqual(
      elsewhere({}).map(([code]) => code),
      ['olderLatestElsewhere', 'olderLatestElsewhere', 'versionNotHighest'],
    );
    assert.deepEqual(
      elsewhere({ excludeFromLatest: true }).map(([code]) => code),
      ['versionNotHighest', 'versionExcludedFromLatest'],
    );
  });

  it('say that a version is excluded from latest', () => {
    assert.deepEqual(said(made({ excludeFromLatest: true })), [
      [
        'versionExcludedFromLatest',
        '1.0.1 is excluded from latest, so only virtual machines that specify this version get it.',
        target,
      ],
    ]);
  });
});

describe('Notices about the end of life, shallow versions and tags', () => {
  it('name the date', () => {
    assert.deepEqual(said(made({ endOfLifeDate: '2026-02-30' })), [
      [
        'endOfLifeInvalid',
        '"2026-02-30" isn\'t a valid end-of-life date. Enter the date as year-month-day, for example 2030-12-31.',
        target,
      ],
    ]);
    assert.deepEqual(said(made({ endOfLifeDate: '2026-03-01T10:00:00Z' })), [
      [
        'endOfLifePast',
        'The end of life 2026-03-01 is in the past. This date is in the past. Choose a date after today.',
        target,
      ],
    ]);
    assert.deepEqual(
      ['2026-03-01', '2026-03-20', '2026-05-01', undefined].map(date => isExpiring(date, now)),
      [true, true, false, false],
    );
  });

  it('name the source that a shallow version reads from, its regions and replicas', () => {
    const targetRegions = [region('westeurope', 2), region('eastus')];
    assert.deepEqual(said(made({ replicationMode: 'Shallow', targetRegions })), [
      [
        'shallowSeveralRegions',
        'A shallow version can be only in its home region. Remove the other regions, or create a full version.',
        target,
      ],
      [
        'shallowSeveralReplicas',
        'A shallow version can have only one replica. Use one replica, or create a full version.',
        target,
      ],
      [
        'shallowNeedsSource',
        'The shallow version has no copy of its own and reads from ubuntu-master. Keep the source for as long as the version is used.',
        imagePath,
      ],
    ]);
  });

  it('name what has tags that Azure does not accept', () => {
    const tags = { 'a?': 'b' };
    const targets = (over: Parameters<typeof clone>[0]) =>
      made(over).notices.map(({ code, message, target: of }) => [code, message, of?.split('/').at(-1)]);
    const refused = (name: string) => ['tagsInvalid', `Azure doesn't accept the tags of ${name}.`, name];
    const fresh = newGallery('fresh', {}, 'rg-new');
    assert.ok('resourceGroup' in fresh.gallery && 'create' in fresh.definition);
    const { resourceGroup, ...gallery } = fresh.gallery;
    const all = {
      gallery: {
        ...{ ...gallery, create: { ...gallery.create, tags } },
        resourceGroup: { ...resourceGroup, create: { ...resourceGroup.create, tags } },
      },
      definition: { ...fresh.definition, create: { ...fresh.definition.create, tags } },
      ...{ tags, version: '1.0.0' },
    };
    // The definition has the name of the gallery, and no notice is repeated.
    assert.deepEqual(targets(all), [refused('rg-new'), refused('fresh'), refused('1.0.0')]);
    assert.deepEqual(targets({ definition: newDefinition({ tags }) }), [refused('fresh')]);
    assert.deepEqual(targets({ tags: { a: 'b' } }), []);
  });
});

describe('createVersions: what the plan is called and holds', () => {
  const titleOf = (...choices: Parameters<typeof createVersions>[0]): readonly string[] => {
    const { kind, title } = createVersions(choices, { ...facts, sourcePlans: bothPlans });
    return [kind, title];
  };
  const several = (kind: Parameters<typeof sourceOf>[0]) => {
    const { choices } = from(sourceOf(kind));
    return [...choices, ...choices];
  };

  it('is called after its kind of sources', () => {
    assert.deepEqual(titleOf(), ['cloneManagedImage', 'Clone managed images']);
    assert.deepEqual(titleOf(...several('virtualMachine')), ['captureVm', 'Export 2 virtual machines to golden']);
    assert.deepEqual(titleOf(...several('version')), ['copyVersion', 'Copy 2 versions to golden']);
    for (const kind of ['communityImage', 'sharedImage', 'snapshot', 'disk', 'blob'] as const) {
      assert.deepEqual(titleOf(...several(kind)), ['createVersion', 'Create 2 image versions in golden']);
      assert.deepEqual(titleOf(...several(kind).slice(1)), [
        'createVersion',
        'Create golden\\ubuntu\\1.0.1 from web-1',
      ]);
    }
    assert.deepEqual(titleOf(choice(), ...several('version')), ['createVersion', 'Create 3 image versions in golden']);
  });

  it('has every chosen setting, and none that was not chosen', () => {
    const specOf = (over: Parameters<typeof clone>[0]): unknown => {
      const change = made(over).changes.at(-1);
      return change?.kind === 'createVersion' && change.spec;
    };
    const plain = {
      ...{ location: 'westeurope', source: { kind: 'managedImage', id: imagePath } },
      targetRegions: [region('westeurope', 2, 'Standard_ZRS'), region('northeurope')],
      ...{ storageAccountType: 'Standard_LRS', excludeFromLatest: false },
    };
    assert.deepEqual(specOf({ tags: {}, blockDeletionBeforeEndOfLife: false }), plain);
    assert.deepEqual(
      specOf({
        ...{ tags: { a: 'b' }, blockDeletionBeforeEndOfLife: true, endOfLifeDate: '2030-01-31' },
        ...{ replicationMode: 'Shallow', excludeFromLatest: true },
      }),
      {
        ...{ ...plain, excludeFromLatest: true, endOfLifeDate: '2030-01-31T00:00:00.000Z' },
        ...{ blockDeletionBeforeEndOfLife: true, replicationMode: 'Shallow', tags: { a: 'b' } },
      },
    );
    const otherIn = (kind: 'version' | 'communityImage'): unknown => {
      const { choices, facts: known } = from(sourceOf(kind, { other: { zones: ['1'] } }));
      const [change] = createVersions(choices, known).changes;
      return change?.kind === 'createVersion' && change.spec.other;
    };
    assert.deepEqual([otherIn('version'), otherIn('communityImage')], [{ zones: ['1'] }, undefined]);
  });

  it('creates each parent where it was chosen, with its dates', () => {
    const plan = made({ definition: newDefinition({ location: 'West Europe', endOfLifeDate: '2030-01-31' }) });
    const [change] = plan.changes;
    assert.ok(change?.kind === 'createDefinition');
    assert.deepEqual([change.spec.location, change.spec.endOfLifeDate], ['westeurope', '2030-01-31T00:00:00.000Z']);
  });

  it('is in the region of the gallery if the source has none', () => {
    const [change] = made({ source: sourceOf('blob', { location: undefined }) }).changes;
    assert.equal(change?.kind === 'createVersion' && change.spec.location, 'westeurope');
  });
});

describe('versionState', () => {
  const state = (provisioningState: string) => said({ notices: versionState({ ...one, provisioningState }) });

  it('says why a version cannot be changed now', () => {
    assert.deepEqual(state('Succeeded'), []);
    assert.deepEqual(state('Deleting'), [
      ['versionBeingDeleted', "golden\\ubuntu\\1.0.0 is being deleted. There's nothing left to change.", one.id],
    ]);
    for (const busy of ['Creating', 'Updating'])
      assert.deepEqual(state(busy), [
        [
          'versionStillChanging',
          "Azure is still working on golden\\ubuntu\\1.0.0. Wait until it's done. Changes made in the meantime might be lost.",
          one.id,
        ],
      ]);
    assert.deepEqual(state('Failed'), [
      [
        'versionHasFailed',
        'golden\\ubuntu\\1.0.0 has failed. Retry the failed regions, or replace the version.',
        one.id,
      ],
    ]);
  });
});

describe('restoreVersions and purgeVersions: what they say', () => {
  const kept = { id: one.id, name: '1.0.0', location: 'West Europe' };
  const other = { ...kept, id: version('1.1.0').id, name: '1.1.0' };

  it('name the version, or count several', () => {
    const none = { now, versions: [], locks: { items: [], isComplete: true } };
    const plans = [
      restoreVersions([kept], none),
      restoreVersions([kept, other], none),
      purgeVersions([kept], none),
      purgeVersions([kept, other], none),
    ];
    assert.deepEqual(
      plans.map(({ title }) => title),
      [
        'Restore golden\\ubuntu\\1.0.0',
        'Restore 2 versions',
        'Permanently delete golden\\ubuntu\\1.0.0',
        'Permanently delete 2 versions',
      ],
    );
    assert.deepEqual(said(plans[3] ?? { notices: [] }), [
      ['cannotBeUndone', "Deleted resources can't be restored.", undefined],
    ]);
    const nothing = [
      [
        'nothingToDelete',
        'No deleted version is selected. Choose one of the versions that soft delete keeps.',
        undefined,
      ],
    ];
    assert.deepEqual([said(restoreVersions([], none)), said(purgeVersions([], none))], [nothing, nothing]);
  });

  it('say until when it was kept, and which version has its number', () => {
    const expired = { ...kept, hardDeletionTime: '2026-03-01T10:00:00Z' };
    assert.deepEqual(said(restoreVersions([expired, other], { now, versions: [version('1.1.0')] })), [
      [
        'keptNoLonger',
        'golden\\ubuntu\\1.0.0 was only kept until 2026-03-01. Re-create the version from its source.',
        one.id,
      ],
      [
        'numberReused',
        'A new version golden\\ubuntu\\1.1.0 already exists. Delete the new version first, or let the deleted one expire.',
        other.id,
      ],
    ]);
    assert.deepEqual(said(restoreVersions([{ ...kept, hardDeletionTime: '2026-03-03' }], { now })), [
      ['versionsNotChecked', "Couldn't check whether the version number is available.", undefined],
    ]);
  });

  it('count the days that are left, rounded up', () => {
    const hour = 3_600_000;
    const at = (ms: number): string => new Date(now + ms).toISOString();
    assert.equal(daysLeft({ ...kept, deletedTime: at(0) }, now), 7);
    assert.equal(daysLeft({ ...kept, deletedTime: at(-24 * hour) }, now), 6);
    assert.equal(daysLeft({ ...kept, hardDeletionTime: at(24 * hour), deletedTime: at(0) }, now), 1);
    assert.equal(daysLeft({ ...kept, hardDeletionTime: at(25 * hour) }, now), 2);
  });
});

describe('replaceFailedVersion: what it says', () => {
  const failed = version('1.0.0', { provisioningState: 'Failed' });
  const locks = { items: [], isComplete: true };
  const known = { now, sourceExists: true, locks };
  const goes = [
    'versionGoesFirst',
    "golden\\ubuntu\\1.0.0 is deleted before it's re-created. Virtual machines can't use it in the meantime.",
    one.id,
  ];

  it('says that the version goes first, or that it has not failed', () => {
    const plan = replaceFailedVersion(failed, known);
    assert.deepEqual([plan.title, said(plan)], ['Replace golden\\ubuntu\\1.0.0', [goes]]);
    assert.deepEqual(said(replaceFailedVersion(one, known)), [
      [
        'versionHasNotFailed',
        "golden\\ubuntu\\1.0.0 hasn't failed: Azure reports Succeeded. Retry only the failed regions, or create a version with another number.",
        one.id,
      ],
    ]);
  });

  it('says what is known of its source', () => {
    assert.deepEqual(said(replaceFailedVersion(failed, { now, locks })), [
      goes,
      ['sourceNotChecked', "Couldn't check whether its source still exists.", one.id],
    ]);
    assert.deepEqual(said(replaceFailedVersion(failed, { ...known, sourceExists: false })), [
      [
        'sourceIsGone',
        'The source of golden\\ubuntu\\1.0.0 no longer exists. Delete the version, then create one from another source.',
        one.id,
      ],
      goes,
    ]);
    const unknown = replaceFailedVersion(
      { ...failed, source: undefined, unrepeatable: ['x'], endOfLifeDate: '2020-01-01' },
      known,
    );
    assert.deepEqual(unknown.changes, [{ kind: 'deleteVersion', target: one.id }]);
    assert.deepEqual(said(unknown), [
      [
        'sourceUnknown',
        "Azure doesn't report everything that golden\\ubuntu\\1.0.0 was created from. Delete it, then create the version again from its source.",
        one.id,
      ],
      goes,
    ]);
  });

  it('leaves out what cannot be repeated, and an end of life in the past', () => {
    const plan = replaceFailedVersion(
      { ...failed, unrepeatable: ['x'], endOfLifeDate: '2020-01-01T00:00:00Z', blockDeletionBeforeEndOfLife: true },
      known,
    );
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      ['versionGoesFirst', 'membersLeftOut', 'endOfLifeLeftOut'],
    );
    const spec = plan.changes.at(-1);
    assert.ok(spec?.kind === 'createVersion');
    assert.ok(!('endOfLifeDate' in spec.spec) && !('blockDeletionBeforeEndOfLife' in spec.spec));
    assert.deepEqual(withoutPastEndOfLife(failed, now), failed);
    assert.deepEqual(pastEndOfLifeNotices({ id: one.id }, now), []);
    assert.deepEqual(pastEndOfLifeNotices({ id: one.id, endOfLifeDate: '2030-01-01' }, now), []);
  });
});

describe('recreationSpec and updateOf', () => {
  const source = { kind: 'managedImage', id: imagePath } as const;
  const plain = {
    ...{ location: 'westeurope', source, targetRegions: [region('westeurope')], storageAccountType: 'Standard_LRS' },
    excludeFromLatest: false,
  };

  it('repeat everything that is set', () => {
    const off = { ...one, allowDeletionOfReplicatedLocations: false };
    assert.deepEqual(recreationSpec({ ...off, location: 'West Europe' }, source), plain);
    const all = {
      ...({ endOfLifeDate: '2030-01-31T00:00:00Z', tags: { a: 'b' }, other: { zones: ['1'] } } as const),
      ...({ blockDeletionBeforeEndOfLife: true, replicationMode: 'Shallow' } as const),
    };
    assert.deepEqual(recreationSpec({ ...one, ...all, excludeFromLatest: true }, source), {
      ...{ ...plain, ...all, excludeFromLatest: true, allowDeletionOfReplicatedLocations: true },
    });
  });

  for (const over of [
    { excludeFromLatest: undefined },
    { blockDeletionBeforeEndOfLife: undefined },
    { allowDeletionOfReplicatedLocations: undefined },
    { replicationMode: undefined },
    { targetRegions: [] },
  ] as const)
    it(`are unknown without ${Object.keys(over).join()}`, () => {
      assert.equal(recreationSpecIfKnown({ ...one, ...over }, source), undefined);
      assert.throws(() => recreationSpec({ ...one, ...over }, source), /golden\\ubuntu\\1\.0\.0 in a form/);
    });

  it('return the keys and other members of a version that is updated', () => {
    const key = (id: string) => ({ osDiskImage: { diskEncryptionSetId: id } });
    const targetRegions = ['/a', '/b', '/a'].map((id, at) => ({ ...region(`r${at}`), encryption: key(id) }));
    const delta = { excludeFromLatest: true };
    assert.deepEqual(updateOf({ ...one, targetRegions, other: { zones: ['1'] } }, delta), {
      ...{ kind: 'updateVersion', target: one.id },
      spec: { excludeFromLatest: true, encryptionSets: ['/a', '/b'], other: { zones: ['1'] } },
    });
    assert.deepEqual(updateOf(one, delta).spec, delta);
  });

  it('know the version before one', () => {
    const names = ['1.0.0', '1.10.0', '1.9.0', '2.0.0'];
    assert.deepEqual(
      ['1.10.0', '1.9.5', '3.0.0', '1.0.0'].map(name => previousVersion(name, names)),
      ['1.9.0', '1.9.0', '2.0.0', undefined],
    );
  });
});

describe('versionLifecycle: what it says', () => {
  const life = (all: readonly ImageVersion[], edit: LifecycleEdit, siblings?: readonly ImageVersion[]) =>
    versionLifecycle(all, edit, { now, locations, siblings });
  const dated = { ...one, endOfLifeDate: '2030-01-31T00:00:00Z' };

  it('names the version that is blocked, or cannot be', () => {
    assert.deepEqual(said(life([one], { blockDeletionBeforeEndOfLife: true })), [
      [
        'blockNeedsEndOfLife',
        "Deletion of golden\\ubuntu\\1.0.0 can't be blocked without an end-of-life date. Set an end-of-life date first.",
        one.id,
      ],
    ]);
    assert.deepEqual(said(life([dated], { blockDeletionBeforeEndOfLife: true })), [
      [
        'blockHoldsForAll',
        "golden\\ubuntu\\1.0.0 can't be deleted by anyone before its end of life. You can turn this off again at any time.",
        one.id,
      ],
    ]);
    assert.deepEqual(
      said(life([{ ...dated, blockDeletionBeforeEndOfLife: true }], { blockDeletionBeforeEndOfLife: false })),
      [],
    );
  });

  it('names the regions where latest moves, or ends', () => {
    const both = [region('westeurope'), region('eastus')];
    const old = version('1.0.0', { targetRegions: [region('eastus')] });
    const middle = version('1.1.0', { targetRegions: [...both, region('westus'), region('northeurope')] });
    const plan = life([middle], { excludeFromLatest: true }, [old, middle]);
    assert.deepEqual(said(plan), [
      [
        'noLatestLeft',
        'No latest version remains in West Europe, West US, and North Europe. Virtual machines that request the latest version can no longer be created there.',
        undefined,
      ],
      ['latestMoves', 'The latest version in East US becomes golden\\ubuntu\\1.0.0.', old.id],
    ]);
    assert.deepEqual(said(life([middle], { excludeFromLatest: true })), []);
    assert.deepEqual(said(life([middle], { endOfLifeDate: '2030-01-31' }, [old, middle])), []);
    const own = version('1.2.0', {
      targetRegions: [{ ...region('eastus'), excludeFromLatest: true }, region('westus')],
      excludeFromLatest: true,
    });
    assert.deepEqual(said(life([own], { excludeFromLatest: false }, [old, own])), [
      ['latestMoves', 'The latest version in East US and West US becomes golden\\ubuntu\\1.2.0.', own.id],
    ]);
  });

  it('updates only regions with a setting of their own that differs', () => {
    const targetRegions = [
      { ...region('westeurope'), excludeFromLatest: true },
      { ...region('eastus'), excludeFromLatest: false },
      region('westus'),
    ];
    const [change] = life([version('1.0.0', { targetRegions })], { excludeFromLatest: true }).changes;
    assert.deepEqual(change?.kind === 'updateVersion' && change.spec, {
      excludeFromLatest: true,
      addRegions: [{ ...region('eastus'), excludeFromLatest: true }],
      seenRegions: ['westeurope', 'eastus', 'westus'],
    });
  });

  it('has a state for each version, and dates for none that has them', () => {
    const busy = version('1.1.0', { provisioningState: 'Updating' });
    assert.deepEqual(
      life([dated, busy], { endOfLifeDate: '2030-02-28' }).notices.map(({ code, target: of }) => [code, of]),
      [['versionStillChanging', busy.id]],
    );
  });
});
