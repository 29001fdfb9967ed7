import assert from 'node:assert/strict';
import { chosenByHand } from '../../../../src/domain/cleanUp/chosenByHand';
import { cleanUpLog } from '../../../../src/domain/cleanUp/cleanUpLog';
import { cleanUp } from '../../../../src/domain/cleanUp/cleanUpPlan';
import {
  isFixed,
  retentionOf,
  withinLimit,
  type RetentionReason,
  type RetentionRules,
} from '../../../../src/domain/cleanUp/retention';
import { deleteResources } from '../../../../src/domain/deletion/deleteResources';
import { idKey } from '../../../../src/domain/id/resourceId';
import type { ImageUser } from '../../../../src/domain/usage/imageUser';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { bothLanguages } from '../../../support/bothLanguages';
import { definition, definitionPath, gallery, now, user, version } from '../cloneWorld';

const day = 86_400_000;
const noLocks = { items: [], isComplete: true };

/** A version of the given age that is ready everywhere. */
function ready(name: string, age = 100, over: Partial<ImageVersion> = {}): ImageVersion {
  const one = version(name, { publishedDate: new Date(now - age * day).toISOString(), ...over });
  const regions = one.targetRegions.map(({ name: region }) => ({
    region,
    state: 'Completed' as const,
    progress: 100,
    details: '',
  }));
  return { replication: { aggregatedState: 'Completed', regions }, ...one };
}

const reasons: Record<RetentionReason, true> = {
  ...{ matchesRules: true, failed: true, selectedByUser: true, deselectedByUser: true, noRules: true },
  ...{
    busy: true,
    tagged: true,
    tagsUnknown: true,
    blocked: true,
    lastHealthy: true,
    amongNewest: true,
    latest: true,
    inUse: true,
  },
  ...{ usageUnknown: true, replicating: true, healthUnknown: true, failedKept: true, tooRecent: true },
  ...{ ageUnknown: true, notExpired: true, overLimit: true, selectedOverLimit: true },
};

const failed = (name: string, over: Partial<ImageVersion> = {}): ImageVersion =>
  version(name, { provisioningState: 'Failed', publishedDate: new Date(now - 100 * day).toISOString(), ...over });

function decisions(
  versions: readonly ImageVersion[],
  rules: Partial<RetentionRules>,
  users: readonly ImageUser[] | undefined = [],
): Record<string, string> {
  const found = withinLimit(retentionOf(versions, { limit: 100, ...rules }, { now, users }), rules.limit ?? 100);
  return Object.fromEntries(
    found.map(({ version: { name }, shouldDelete, reason }) => [name, shouldDelete ? `DELETE ${reason}` : reason]),
  );
}

describe('Cleanup: known failures of other tools', () => {
  it('keeps the last healthy version and does not count failed ones as kept', () => {
    const versions = [failed('1.3.0'), failed('1.2.0'), failed('1.1.0'), ready('1.0.0')];
    assert.deepEqual(decisions(versions, { keepNewest: 3 }), {
      '1.3.0': 'failedKept',
      '1.2.0': 'failedKept',
      '1.1.0': 'failedKept',
      '1.0.0': 'lastHealthy',
    });
    assert.equal(decisions(versions, { keepNewest: 3, includeFailed: true })['1.0.0'], 'lastHealthy');
    assert.equal(decisions(versions, { keepNewest: 3, includeFailed: true })['1.3.0'], 'DELETE failed');
  });

  it('uses tags only to keep versions, and deletes nothing without rules', () => {
    const versions = [ready('1.2.0'), ready('1.1.0'), ready('1.0.0', 100, { tags: { Keep: 'yes' } })];
    assert.deepEqual(Object.values(decisions(versions, {})), ['lastHealthy', 'noRules', 'noRules']);
    assert.deepEqual(Object.values(decisions(versions, { keepTags: ['keep'] })), ['lastHealthy', 'noRules', 'tagged']);
    const byTag = (tag: string) => decisions(versions, { keepNewest: 1, keepTags: [tag] })['1.0.0'];
    assert.equal(byTag('keep=yes'), 'tagged');
    const unread = versions.map(one => ({ ...one, tags: {}, hasUnreadTags: true as const }));
    assert.equal(decisions(unread, { keepNewest: 1, keepTags: ['keep'] })['1.0.0'], 'tagsUnknown');
    assert.equal(decisions(unread, { keepNewest: 1 })['1.0.0'], 'DELETE matchesRules');
    assert.equal(byTag('keep=no'), 'DELETE matchesRules');
  });

  it('limits one run over all its definitions together, oldest first', () => {
    const judged = ['1', '2'].flatMap(major =>
      retentionOf(
        [5, 4, 3, 2, 1].map(minor => ready(`${major}.${minor}.0`, 300 - Number(major) - 10 * minor)),
        { keepNewest: 1, limit: 3 },
        { now, users: [] },
      ),
    );
    assert.equal(judged.filter(({ shouldDelete }) => shouldDelete).length, 8);
    const together = withinLimit(judged, 3);
    assert.deepEqual(
      together.filter(({ shouldDelete }) => shouldDelete).map(({ version: { name } }) => name),
      ['1.2.0', '1.1.0', '2.1.0'],
    );
    assert.equal(together.filter(({ reason }) => reason === 'overLimit').length, 5);
  });

  it('limits how many versions one run deletes, and warns about many', () => {
    const versions = [5, 4, 3, 2, 1].map(minor => ready(`1.${minor}.0`, 200 - minor));
    const found = decisions(versions, { keepNewest: 1, limit: 2 });
    assert.deepEqual(found, {
      '1.5.0': 'lastHealthy',
      '1.4.0': 'overLimit',
      '1.3.0': 'overLimit',
      '1.2.0': 'DELETE matchesRules',
      '1.1.0': 'DELETE matchesRules',
    });
    const many = Array.from({ length: 14 }, (_, at) => ready(`1.${at}.0`));
    const plan = cleanUp(retentionOf(many, { keepNewest: 2, limit: 100 }, { now, users: [] }), {
      users: [],
      locks: noLocks,
    });
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      ['manyVersionsGo', 'cannotBeUndone'],
    );
  });

  it('cleans up versions before the definitions and galleries that contain them', () => {
    const full = { gallery: gallery(), definitions: [{ definition: definition(), versions: [ready('1.0.0')] }] };
    const { changes } = deleteResources({ galleries: [full] }, { now, users: [] });
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['deleteVersion', 'deleteDefinition', 'deleteGallery'],
    );
  });

  it('keeps versions that scale sets or machines use unless the user selects them', () => {
    const versions = [ready('1.2.0'), ready('1.1.0'), ready('1.0.0')];
    const [, middle, old] = versions;
    assert.ok(middle && old);
    const users = [user('scaleSet', old.id), user('virtualMachine', definitionPath, { exactVersion: '1.1.0' })];
    assert.deepEqual(Object.values(decisions(versions, { keepNewest: 1 }, users)), ['lastHealthy', 'inUse', 'inUse']);
    assert.equal(decisions(versions, { selected: new Set([idKey(old.id)]) }, users)['1.0.0'], 'DELETE selectedByUser');
  });

  it('deletes nothing if usage could not be read', () => {
    const found = retentionOf([ready('1.1.0'), ready('1.0.0')], { keepNewest: 1, limit: 9 }, { now });
    assert.deepEqual(
      found.map(({ shouldDelete, reason }) => [shouldDelete, reason]),
      [
        [false, 'lastHealthy'],
        [false, 'usageUnknown'],
      ],
    );
  });

  it('deletes nothing that a kind of user which could not be read may use', () => {
    const facts = { now, users: [], unreadUsers: ['batchPool'] as const };
    const found = retentionOf([ready('1.1.0'), ready('1.0.0')], { keepNewest: 1, limit: 9 }, facts);
    assert.deepEqual(
      found.map(({ reason }) => reason),
      ['lastHealthy', 'usageUnknown'],
    );
  });

  it('does not count a version as healthy while it replicates or its health is unknown', () => {
    const half = ready('1.2.0', 1, {
      replication: {
        aggregatedState: 'InProgress',
        regions: [{ region: 'westeurope', state: 'Replicating', progress: 50, details: '' }],
      },
    });
    const unread = version('1.1.0');
    assert.deepEqual(decisions([half, unread, ready('1.0.0')], { keepNewest: 1 }), {
      '1.2.0': 'replicating',
      '1.1.0': 'healthUnknown',
      '1.0.0': 'lastHealthy',
    });
    assert.equal(decisions([ready('1.0.0', 1, { provisioningState: 'Updating' })], { keepNewest: 1 })['1.0.0'], 'busy');
  });

  for (const provisioningState of ['Failed', 'Canceled', 'Updating', 'Unknown', 'x']) {
    it(`does not count a version that is ${provisioningState} as healthy, although all its regions are ready`, () => {
      const unsure = ready('5.0.0', 100, { provisioningState });
      const found = decisions([unsure, ready('4.0.0'), ready('3.0.0')], { keepNewest: 1, olderThanDays: 30 });
      assert.equal(found['5.0.0'], provisioningState === 'Failed' ? 'failedKept' : 'busy');
      assert.equal(found['4.0.0'], 'lastHealthy');
      assert.equal(found['3.0.0'], 'DELETE matchesRules');
    });
  }

  it('replaces a failed version under the same number', () => {
    const { changes } = replaceFailedVersion(failed('1.0.0'), { now, sourceExists: true });
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['deleteVersion', 'createVersion'],
    );
  });
});

describe('Cleanup', () => {
  const versions = [ready('1.10.0', 1), ready('1.9.0', 40), ready('1.2.0', 90)];

  it('keeps the newest versions by number, not by text order', () => {
    assert.deepEqual(decisions(versions, { keepNewest: 2 }), {
      '1.10.0': 'lastHealthy',
      '1.9.0': 'amongNewest',
      '1.2.0': 'DELETE matchesRules',
    });
  });

  it('deletes only versions that match all rules', () => {
    assert.equal(decisions(versions, { olderThanDays: 60 })['1.9.0'], 'tooRecent');
    assert.equal(decisions(versions, { olderThanDays: 60 })['1.2.0'], 'DELETE matchesRules');
    assert.equal(decisions(versions, { olderThanDays: 30, expiredOnly: true })['1.9.0'], 'notExpired');
    const unknown = { ...ready('1.0.0'), publishedDate: undefined };
    assert.equal(decisions([...versions, unknown], { olderThanDays: 1 })['1.0.0'], 'ageUnknown');
    const past = ready('1.0.0', 9, { endOfLifeDate: '2020-01-01T00:00:00Z' });
    assert.equal(decisions([...versions, past], { expiredOnly: true })['1.0.0'], 'DELETE matchesRules');
    assert.equal(decisions(versions, { unusedOnly: true })['1.9.0'], 'DELETE matchesRules');
  });

  it('keeps the latest version of each region, even if an excluded version is newer', () => {
    const far = ready('1.0.0', 90, {
      targetRegions: [{ name: 'eastus', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
    });
    assert.equal(decisions([...versions, far], { keepNewest: 1 })['1.0.0'], 'latest');
    const canary = ready('2.0.0', 1, { excludeFromLatest: true });
    assert.equal(decisions([canary, ready('1.0.0')], { keepNewest: 1 })['1.0.0'], 'lastHealthy');
  });

  it('does not let the user select versions that must be kept', () => {
    const all = [
      ready('1.3.0'),
      ready('1.2.0', 9, { tags: { keep: '' } }),
      ready('1.1.0', 9, { blockDeletionBeforeEndOfLife: true, endOfLifeDate: '2030-01-01T00:00:00Z' }),
      ready('1.0.0'),
    ];
    const selected = new Set(all.map(({ id }) => idKey(id)));
    assert.deepEqual(Object.values(decisions(all, { keepTags: ['keep'], selected })), [
      'lastHealthy',
      'tagged',
      'blocked',
      'DELETE selectedByUser',
    ]);
    const deselected = new Set(versions.map(({ id }) => idKey(id)));
    assert.equal(decisions(versions, { keepNewest: 1, deselected })['1.2.0'], 'deselectedByUser');
  });

  it('refuses where a lock forbids it, and notes locks that were not checked', () => {
    const found = retentionOf(versions, { keepNewest: 2, limit: 5 }, { now, users: [] });
    const codesWith = (locked: string | undefined, isComplete = true): readonly string[] => {
      const id = `${locked ?? ''}/providers/Microsoft.Authorization/locks/keep`;
      const locks = { items: locked === undefined ? [] : [{ id, name: 'keep' }], isComplete };
      return cleanUp(found, { users: [], softDelete: true, locks }).notices.map(({ code }) => code);
    };
    for (const locked of [definitionPath, `${definitionPath}/versions/1.2.0`])
      assert.deepEqual(codesWith(locked), ['locked', 'canBeRestored'], locked);
    assert.deepEqual(codesWith(`${definitionPath}/versions/1.9.0`), ['canBeRestored']);
    assert.deepEqual(codesWith(undefined, false), ['locksNotChecked', 'canBeRestored']);
    const nothing = retentionOf(versions, { keepNewest: 3, limit: 5 }, { now, users: [] });
    assert.deepEqual(
      cleanUp(nothing, { users: [] }).notices.map(({ code }) => code),
      ['nothingGoes', 'cannotBeUndone'],
    );
  });

  it('logs every reason in words of its own', () => {
    const one = ready('1.0.0');
    const words = Object.keys(reasons).map(reason => {
      const log = cleanUpLog([{ version: one, shouldDelete: false, reason: reason as RetentionReason }], now);
      return /1\.0\.0: (.{9,})$/m.exec(log)?.[1];
    });
    assert.ok(!words.includes(undefined));
    assert.equal(new Set(words).size, words.length);
    const unknown = { ...ready('0.9.0'), publishedDate: undefined };
    const log = cleanUpLog(
      retentionOf([...versions, unknown], { olderThanDays: 60, expiredOnly: true, limit: 5 }, { now, users: [] }),
      now,
    );
    assert.match(log, /^keep {4}golden\\ubuntu\\1\.9\.0: it's too recent$/m);
    assert.match(log, /^keep {4}golden\\ubuntu\\1\.2\.0: it hasn't expired$/m);
    assert.match(log, /^keep {4}golden\\ubuntu\\0\.9\.0: its age is unknown$/m);
  });

  it('plans the deletions and logs every decision', () => {
    const found = retentionOf(versions, { keepNewest: 2, limit: 5 }, { now, users: [] });
    const plan = cleanUp(found, { users: [], softDelete: true, locks: noLocks });
    assert.deepEqual(plan.changes, [{ kind: 'deleteVersion', target: `${definitionPath}/versions/1.2.0` }]);
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      ['canBeRestored'],
    );
    assert.equal(
      cleanUpLog(found, now),
      [
        'Cleanup on 2026-03-02T09:00:00.000Z. Versions to delete: 1 of 3.',
        "keep    golden\\ubuntu\\1.10.0: it's the newest healthy version",
        "keep    golden\\ubuntu\\1.9.0: it's among the newest healthy versions",
        'delete  golden\\ubuntu\\1.2.0: it matches the rules',
        '',
      ].join('\n'),
    );
    const none = cleanUp(retentionOf(versions, { limit: 5 }, { now, users: [] }), { users: [] });
    assert.equal(none.notices[0]?.code, 'nothingGoes');
  });

  it('counts the deleted versions in its title, and warns about more than ten', () => {
    const planOf = (count: number) =>
      cleanUp(
        Array.from({ length: count }, (_, at) => ({
          ...{ version: ready(`1.${at}.0`), shouldDelete: true, reason: 'matchesRules' as const },
        })),
        { users: [], softDelete: true, locks: noLocks },
      );
    assert.equal(planOf(1).title, 'Clean up 1 version');
    assert.equal(planOf(10).title, 'Clean up 10 versions');
    const codes = (count: number) => planOf(count).notices.map(({ code }) => code);
    assert.deepEqual(codes(10), ['canBeRestored']);
    assert.deepEqual(codes(11), ['manyVersionsGo', 'canBeRestored']);
    assert.equal(planOf(11).notices[0]?.message, '11 of 11 versions will be deleted at once.');
    assert.equal(planOf(1).notices[0]?.message, 'Soft delete is on. Deleted versions can be restored for some days.');
    const [notice, undone] = cleanUp([], { users: [] }).notices;
    assert.equal(undone?.message, "Deleted resources can't be restored.");
    assert.equal(notice?.message, 'No versions will be deleted. Versions kept: 0.');
  });

  it('reports users of the versions to delete, and users that could not be read', () => {
    const one = { version: ready('1.0.0'), reason: 'selectedByUser' as const };
    const codes = (users: readonly ImageUser[] | undefined, shouldDelete = true) =>
      cleanUp([{ ...one, shouldDelete }], { users, softDelete: true, locks: noLocks }).notices.map(({ code }) => code);
    assert.deepEqual(codes([user('scaleSet', one.version.id)]), ['versionInUse', 'canBeRestored']);
    assert.deepEqual(codes([user('scaleSet', one.version.id)], false), ['nothingGoes', 'canBeRestored']);
    assert.deepEqual(codes(undefined), ['usageNotChecked', 'canBeRestored']);
  });
});

describe('Retention', () => {
  const last = ready('2.0.0', 1);
  const decisionOn = (one: ImageVersion, rules: Partial<RetentionRules>, users?: readonly ImageUser[]) =>
    decisions([last, one], rules, users)[one.name];
  const old = (over: Partial<ImageVersion> = {}) => ready('1.0.0', 100, over);
  const regions = (state: 'Completed' | 'Failed') => ({
    replication: {
      ...{ aggregatedState: state },
      regions: [{ region: 'westeurope', state, progress: 0, details: '' }],
    },
  });

  const rows: readonly (readonly [
    what: string,
    decision: string,
    one: ImageVersion,
    rules: Partial<RetentionRules>,
  ])[] = [
    ['a version by any rule', 'DELETE matchesRules', old(), { keepNewest: 0 }],
    ['an old version', 'DELETE matchesRules', old(), { olderThanDays: 0 }],
    ['a version without a rule that is on', 'noRules', old(), { expiredOnly: false, unusedOnly: false }],
    ['a version as old as the rule says', 'tooRecent', old(), { olderThanDays: 100 }],
    ['a version of a day before', 'DELETE matchesRules', old(), { olderThanDays: 99 }],
    ['a version that never expires', 'notExpired', old(), { expiredOnly: true }],
    ['an unhealthy region', 'failedKept', old(regions('Failed')), { keepNewest: 1 }],
    ['an unhealthy region, with failed ones', 'DELETE failed', old(regions('Failed')), { includeFailed: true }],
    ['a healthy version where only failed ones go', 'noRules', old(), { includeFailed: true }],
    ['a failed version', 'DELETE failed', failed('1.0.0'), { includeFailed: true }],
    ['a failed version that is recent', 'tooRecent', failed('1.0.0'), { includeFailed: true, olderThanDays: 365 }],
    ['a version being created', 'busy', old({ provisioningState: 'Creating' }), { keepNewest: 1 }],
    ['a version being deleted', 'busy', old({ provisioningState: 'Deleting' }), { keepNewest: 1 }],
    ['an unknown protection', 'blocked', old({ blockDeletionBeforeEndOfLife: undefined }), { keepNewest: 1 }],
    [
      'a protection without an end',
      'DELETE matchesRules',
      old({ blockDeletionBeforeEndOfLife: true }),
      { keepNewest: 1 },
    ],
    [
      'a protection that is over',
      'DELETE matchesRules',
      old({ blockDeletionBeforeEndOfLife: true, endOfLifeDate: '2026-03-02T09:00:00Z' }),
      { keepNewest: 1 },
    ],
    [
      'an end of life without protection',
      'DELETE matchesRules',
      old({ endOfLifeDate: '2030-01-01T00:00:00Z' }),
      { keepNewest: 1 },
    ],
    ['a version in the place of a newer one', 'amongNewest', old(), { keepNewest: 2 }],
  ];
  for (const [what, decision, one, rules] of rows) {
    it(`decides on ${what}: ${decision}`, () => {
      assert.equal(decisionOn(one, rules), decision);
    });
  }

  it('keeps a failed version that is in use, or may be', () => {
    const one = failed('1.0.0');
    assert.equal(decisionOn(one, { includeFailed: true }, [user('scaleSet', one.id)]), 'inUse');
    const facts = { now, users: [], unreadUsers: [] };
    const [, second] = retentionOf([last, one], { includeFailed: true, limit: 1 }, facts);
    assert.equal(second?.reason, 'failed');
  });

  it('keeps the newest version that is known to be included in latest', () => {
    const unknown = ready('3.0.0', 1, { excludeFromLatest: undefined });
    const found = decisions([unknown, last, old()], { keepNewest: 0 });
    assert.equal(found['2.0.0'], 'lastHealthy');
    assert.deepEqual(decisions([failed('1.0.0')], { keepNewest: 1 }), { '1.0.0': 'failedKept' });
  });

  const tags: readonly (readonly [keep: string, kept: boolean])[] = [
    ['Stage', true],
    [' stage ', true],
    ['stage=a=b', true],
    [' STAGE =a=b', true],
    ['stage = a=b ', true],
    ['stage = ', false],
    ['stage=a', false],
    ['stage=A=B', false],
    ['stage=', false],
    ['note=', true],
    ['stag', false],
    ['', false],
  ];
  for (const [keep, kept] of tags) {
    it(`${kept ? 'keeps' : "doesn't keep"} a version by the tag "${keep}"`, () => {
      const one = old({ tags: { stage: 'a=b', note: '' } });
      assert.equal(decisionOn(one, { keepNewest: 1, keepTags: [keep] }), kept ? 'tagged' : 'DELETE matchesRules');
      assert.equal(decisionOn(one, { keepNewest: 1, keepTags: ['other', keep] }) === 'tagged', kept);
    });
  }

  it('deletes versions of the same age from the lowest number, those of unknown age last, and none without a limit', () => {
    const undated = { ...ready('0.1.0'), publishedDate: undefined };
    const undatedToo = { ...undated, name: '0.2.0', id: `${definitionPath}/versions/0.2.0` };
    const all = [last, ready('1.2.0', 9), ready('1.1.0', 9), ready('1.0.0', 9), undatedToo, undated];
    const deleted = (limit: number): readonly string[] =>
      Object.entries(decisions(all, { keepNewest: 1, limit }))
        .filter(([, decision]) => decision.startsWith('DELETE'))
        .map(([name]) => name);
    assert.deepEqual(deleted(2), ['1.1.0', '1.0.0']);
    assert.deepEqual(deleted(4), ['1.2.0', '1.1.0', '1.0.0', '0.1.0']);
    assert.deepEqual(deleted(9), ['1.2.0', '1.1.0', '1.0.0', '0.2.0', '0.1.0']);
    assert.deepEqual(deleted(0), []);
    assert.deepEqual(deleted(-1), []);
  });
});

describe('Versions chosen by hand', () => {
  const all = [ready('1.4.0', 1), ready('1.3.0', 5), ready('1.2.0', 40), ready('1.1.0', 41), ready('1.0.0', 42)];
  const rules = { keepNewest: 1, olderThanDays: 30, limit: 2 };
  const chosen = (choices: Readonly<Record<string, boolean>>): readonly string[] =>
    chosenByHand(
      byHand => withinLimit(retentionOf(all, { ...rules, ...byHand }, { now, users: [] }), rules.limit),
      new Map(Object.entries(choices).map(([name, wanted]) => [`${definitionPath}/VERSIONS/${name}`, wanted])),
    ).map(({ shouldDelete, reason }) => (shouldDelete ? `DELETE ${reason}` : reason));
  const byRules = ['lastHealthy', 'tooRecent', 'overLimit', 'DELETE matchesRules', 'DELETE matchesRules'];

  it('are what the rules say where nothing is chosen', () => {
    assert.deepEqual(chosen({}), byRules);
    assert.deepEqual(chosen({ '9.9.9': true }), byRules);
    assert.deepEqual(chosen({ '1.0.0': true, '1.4.0': true }), byRules);
  });

  it('leave the place of a cleared version free', () => {
    assert.deepEqual(chosen({ '1.0.0': false }), [
      ...['lastHealthy', 'tooRecent', 'overLimit', 'DELETE matchesRules', 'deselectedByUser'],
    ]);
    assert.deepEqual(chosen({ '1.3.0': false, '1.2.0': false }), [
      ...['lastHealthy', 'deselectedByUser', 'deselectedByUser', 'DELETE matchesRules', 'DELETE matchesRules'],
    ]);
  });

  it('take a free place, whatever the rules say', () => {
    assert.deepEqual(chosen({ '1.0.0': false, '1.2.0': true }), [
      ...['lastHealthy', 'tooRecent', 'DELETE selectedByUser', 'DELETE matchesRules', 'deselectedByUser'],
    ]);
    assert.deepEqual(chosen({ '1.0.0': false, '1.3.0': true }), [
      ...['lastHealthy', 'DELETE selectedByUser', 'overLimit', 'DELETE matchesRules', 'deselectedByUser'],
    ]);
  });

  it('are kept beyond the limit, which the decision says', () => {
    assert.deepEqual(chosen({ '1.2.0': true, '1.3.0': true }), [
      ...['lastHealthy', 'selectedOverLimit', 'selectedOverLimit', 'DELETE matchesRules', 'DELETE matchesRules'],
    ]);
  });

  bothLanguages(
    (count: number) => {
      const kept = all.map((one, index) => ({
        version: one,
        shouldDelete: false,
        reason: index < count ? ('selectedOverLimit' as const) : ('overLimit' as const),
      }));
      const { notices } = cleanUp(kept, { users: [], softDelete: true });
      return notices.flatMap(({ code, message }) => (code === 'selectedOverLimit' ? message : [])).join();
    },
    [
      [
        1,
        '1 version that was selected manually is kept. The limit for one run is reached.',
        'Se conserva 1 versión seleccionada manualmente. Se alcanzó el límite de una ejecución.',
      ],
      [
        2,
        '2 versions that were selected manually are kept. The limit for one run is reached.',
        'Se conservan 2 versiones seleccionadas manualmente. Se alcanzó el límite de una ejecución.',
      ],
    ],
  );

  it('exclude those that must be kept', () => {
    const fixed = (Object.keys(reasons) as RetentionReason[]).filter(reason =>
      isFixed({ version: ready('1.0.0'), shouldDelete: false, reason }),
    );
    assert.deepEqual(fixed, ['busy', 'tagged', 'tagsUnknown', 'blocked', 'lastHealthy']);
  });
});
