import assert from 'node:assert/strict';
import { cleanUpLog } from '../../../../src/domain/cleanUp/cleanUpLog';
import { cleanUp } from '../../../../src/domain/cleanUp/cleanUpPlan';
import {
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
      ...{ ageUnknown: true, notExpired: true, overLimit: true },
    };
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
});
