import { parseDate } from '../../base/date';
import { idKey } from '../id/resourceId';
import { sameName } from '../id/sameName';
import type { Tags } from '../resource/resource';
import { usesOf } from '../usage/imageUsage';
import type { ImageUser, ImageUserKind } from '../usage/imageUser';
import { isExpired } from '../version/endOfLife';
import type { ImageVersion } from '../version/imageVersion';
import { latestRegionsOf } from '../version/latest';
import { readinessOf } from '../version/readiness';
import { newestFirst } from '../version/semanticVersion';

/** Which versions of a definition to delete: those that match all rules. Without any rule, none. */
export interface RetentionRules {
  /** How many of the newest healthy versions to keep. The last one is always kept. */
  readonly keepNewest?: number | undefined;
  readonly olderThanDays?: number | undefined;
  readonly expiredOnly?: boolean | undefined;
  readonly unusedOnly?: boolean | undefined;
  /** Also delete failed versions, whatever their number. They never count towards `keepNewest`. */
  readonly includeFailed?: boolean | undefined;
  /** `name` or `name=value`: versions with such a tag are kept. */
  readonly keepTags?: readonly string[] | undefined;
  /** The most versions to delete in one run, oldest first. */
  readonly limit: number;
  /** ID keys of versions selected by hand to delete, or to keep. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly deselected?: ReadonlySet<string> | undefined;
}

/** Why a version is deleted or kept. */
export type RetentionReason =
  | 'matchesRules'
  | 'failed'
  | 'selectedByUser'
  | 'deselectedByUser'
  | 'noRules'
  | 'busy'
  | 'tagged'
  | 'tagsUnknown'
  | 'blocked'
  | 'lastHealthy'
  | 'amongNewest'
  | 'latest'
  | 'inUse'
  | 'usageUnknown'
  | 'replicating'
  | 'healthUnknown'
  | 'failedKept'
  | 'tooRecent'
  | 'ageUnknown'
  | 'notExpired'
  | 'overLimit'
  | 'selectedOverLimit';

export interface RetentionDecision {
  readonly version: ImageVersion;
  readonly shouldDelete: boolean;
  readonly reason: RetentionReason;
}

export interface RetentionFacts {
  readonly now: number;
  /**
   * Everything that references the definition. Absent if it couldn't be read: then versions that may be in use are
   * kept.
   */
  readonly users?: readonly ImageUser[] | undefined;
  /** Kinds of users of which some couldn't be read: then too. */
  readonly unreadUsers?: readonly ImageUserKind[] | undefined;
}

const day = 24 * 60 * 60 * 1000;

/**
 * The decision on each version of one definition, newest first, before `withinLimit`. Requires versions read with their
 * replication status.
 */
export function retentionOf(
  versions: readonly ImageVersion[],
  rules: RetentionRules,
  facts: RetentionFacts,
): readonly RetentionDecision[] {
  const sorted = [...versions].sort(newestFirst);
  const healthy = sorted.filter(isHealthy);
  const context: RetentionContext = {
    sorted,
    last: healthy[0],
    newest: new Set(healthy.slice(0, Math.max(1, rules.keepNewest ?? 1)).map(({ id }) => idKey(id))),
    rules,
    facts,
  };
  return sorted.map(version => decide(version, context));
}

/** Usable as the latest version: provisioned, ready in every region, and not excluded from latest. */
function isHealthy(version: ImageVersion): boolean {
  const { provisioningState, excludeFromLatest } = version;
  return provisioningState === 'Succeeded' && readinessOf(version).state === 'ready' && excludeFromLatest === false;
}

interface RetentionContext {
  readonly sorted: readonly ImageVersion[];
  readonly last: ImageVersion | undefined;
  readonly newest: ReadonlySet<string>;
  readonly rules: RetentionRules;
  readonly facts: RetentionFacts;
}

function decide(version: ImageVersion, context: RetentionContext): RetentionDecision {
  const key = idKey(version.id);
  const { rules } = context;
  const keep = (reason: RetentionReason): RetentionDecision => ({ version, shouldDelete: false, reason });
  const always = overridingReason(version, context);
  if (always) return keep(always);
  if (rules.deselected?.has(key)) return keep('deselectedByUser');
  if (rules.selected?.has(key)) return { version, shouldDelete: true, reason: 'selectedByUser' };
  if (!hasRuleFor(version, rules)) return keep('noRules');
  const kept = keptByRule(version, context);
  if (kept) return keep(kept);
  return { version, shouldDelete: true, reason: hasFailed(version) ? 'failed' : 'matchesRules' };
}

/** Reasons that override a selection by hand. */
const overriding = ['busy', 'blocked', 'tagsUnknown', 'tagged', 'lastHealthy'] as const;

/** Whether a version can't be deleted, even if the user chooses it. */
export function isFixed({ reason }: RetentionDecision): boolean {
  return overriding.some(one => one === reason);
}

function overridingReason(
  version: ImageVersion,
  { last, rules, facts }: RetentionContext,
): (typeof overriding)[number] | undefined {
  if (version.provisioningState !== 'Succeeded' && version.provisioningState !== 'Failed') return 'busy';
  const { blockDeletionBeforeEndOfLife: blocked, endOfLifeDate } = version;
  if (blocked === undefined || (blocked && endOfLifeDate !== undefined && !isExpired(endOfLifeDate, facts.now)))
    return 'blocked';
  const { keepTags = [] } = rules;
  if (keepTags.length > 0 && version.hasUnreadTags) return 'tagsUnknown';
  if (hasExactTags(version.tags, keepTags)) return 'tagged';
  return last && idKey(last.id) === idKey(version.id) ? 'lastHealthy' : undefined;
}

function keptByRule(
  version: ImageVersion,
  { sorted, newest, rules, facts }: RetentionContext,
): RetentionReason | undefined {
  if (hasFailed(version)) {
    if (!rules.includeFailed) return 'failedKept';
  } else {
    const { state } = readinessOf(version);
    if (state === 'replicating') return 'replicating';
    if (state !== 'ready') return 'healthUnknown';
    if (newest.has(idKey(version.id))) return 'amongNewest';
    if (latestRegionsOf(version, sorted).length > 0) return 'latest';
  }
  if (!facts.users) return 'usageUnknown';
  if (usesOf(version, facts.users, sorted).length > 0) return 'inUse';
  if (facts.unreadUsers && facts.unreadUsers.length > 0) return 'usageUnknown';
  return notDueReason(version, rules, facts.now);
}

function notDueReason(
  version: ImageVersion,
  { olderThanDays, expiredOnly }: RetentionRules,
  now: number,
): RetentionReason | undefined {
  if (olderThanDays !== undefined) {
    const published = parseDate(version.publishedDate);
    if (published === undefined) return 'ageUnknown';
    if (now - published <= olderThanDays * day) return 'tooRecent';
  }
  return expiredOnly && !isExpired(version.endOfLifeDate, now) ? 'notExpired' : undefined;
}

/** A healthy version doesn't go only because failed ones do. */
function hasRuleFor(version: ImageVersion, rules: RetentionRules): boolean {
  return Boolean(
    rules.keepNewest !== undefined ||
    rules.olderThanDays !== undefined ||
    rules.expiredOnly ||
    rules.unusedOnly ||
    (rules.includeFailed && hasFailed(version)),
  );
}

function hasFailed(version: ImageVersion): boolean {
  return version.provisioningState === 'Failed' || readinessOf(version).state === 'failed';
}

function hasExactTags(tags: Tags, wanted: readonly string[]): boolean {
  return wanted.some(one => {
    const [name = '', ...value] = one.split('=');
    return Object.entries(tags).some(
      ([key, text]) => sameName(key, name.trim()) && (value.length === 0 || text.trim() === value.join('=').trim()),
    );
  });
}

/**
 * Deletes the oldest first. Those beyond the limit are left for another run. Call it with the decisions on all definitions of
 * a run: the limit is for all of them together.
 */
export function withinLimit(decisions: readonly RetentionDecision[], limit: number): readonly RetentionDecision[] {
  const age = ({ version }: RetentionDecision): number => parseDate(version.publishedDate) ?? Infinity;
  const oldest = [...decisions]
    .reverse()
    .filter(({ shouldDelete }) => shouldDelete)
    .sort((a, b) => (age(a) === age(b) ? 0 : age(a) - age(b)));
  const due = new Set(oldest.slice(0, Math.max(0, limit)));
  return decisions.map(decision =>
    decision.shouldDelete && !due.has(decision)
      ? {
          ...decision,
          shouldDelete: false,
          reason: decision.reason === 'selectedByUser' ? ('selectedOverLimit' as const) : ('overLimit' as const),
        }
      : decision,
  );
}

/**
 * First what the rules delete, so far as the limit allows or not; otherwise in the same order.
 * @param byRules of the same versions in the same order, without the user's choices, so that none moves a version
 */
export function dueFirst(
  decisions: readonly RetentionDecision[],
  byRules: readonly RetentionDecision[],
): readonly RetentionDecision[] {
  const isDue = (_: RetentionDecision, index: number): boolean =>
    byRules[index]?.shouldDelete === true || byRules[index]?.reason === 'overLimit';
  return [...decisions.filter(isDue), ...decisions.filter((one, index) => !isDue(one, index))];
}
