import * as l10n from '@vscode/l10n';
import { isoDate, sameMoment } from '../../base/date';
import { listText } from '../../base/listText';
import { fullName, sameId } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { ChangeOf, Notice, Plan, VersionDelta } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { knownRegions } from '../region/knownRegions';
import type { Location } from '../region/region';
import { regionName } from '../region/regionName';
import { endOfLifeNotices } from './endOfLifeNotices';
import type { ImageVersion, TargetRegion } from './imageVersion';
import { latestByRegion } from './latest';
import { updateOf } from './updateOf';
import { versionState } from './versionState';

/** Settings for the lifecycle of versions. Absent ones stay unchanged. */
export interface LifecycleEdit {
  /** `2030-01-31` or an ISO 8601 time. */
  readonly endOfLifeDate?: string | undefined;
  readonly blockDeletionBeforeEndOfLife?: boolean | undefined;
  readonly excludeFromLatest?: boolean | undefined;
}

export interface LifecycleFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** All versions of the definitions concerned, as far as known. */
  readonly siblings?: readonly ImageVersion[] | undefined;
}

/**
 * Sets end of life, deletion protection, and exclusion from latest. Versions that already have these settings are
 * skipped.
 */
export function versionLifecycle(versions: readonly ImageVersion[], edit: LifecycleEdit, facts: LifecycleFacts): Plan {
  const changes = versions.flatMap(version => changeFor(version, edit));
  return {
    kind: 'versionLifecycle',
    title: titleOf(versions, edit),
    changes,
    notices: sortNotices([
      ...(changes.length === 0 ? [nothing(versions)] : []),
      ...endOfLifeNotices(edit.endOfLifeDate, facts.now),
      ...versions.flatMap(version => [...versionState(version), ...blockNotices(version, edit)]),
      ...latestNotices(changes, edit, facts),
    ]),
  };
}

function titleOf(versions: readonly ImageVersion[], { excludeFromLatest }: LifecycleEdit): string {
  const [first] = versions;
  const what = first && versions.length === 1 ? fullName(first.id) : l10n.t('{0} versions', versions.length);
  if (excludeFromLatest === true) return l10n.t('Exclude {0} from latest', what);
  if (excludeFromLatest === false) return l10n.t('Include {0} in latest', what);
  return l10n.t('Set the end of life of {0}', what);
}

function changeFor(version: ImageVersion, edit: LifecycleEdit): ChangeOf<'updateVersion'>[] {
  const { endOfLifeDate: date, excludeFromLatest: exclude, blockDeletionBeforeEndOfLife: block } = edit;
  const regions = exclude === undefined ? [] : regionsToUpdate(version, exclude);
  const spec: VersionDelta = {
    ...(date !== undefined && !sameMoment(date, version.endOfLifeDate) && { endOfLifeDate: isoDate(date) }),
    ...(block !== undefined &&
      block !== version.blockDeletionBeforeEndOfLife && { blockDeletionBeforeEndOfLife: block }),
    ...(exclude !== undefined && exclude !== version.excludeFromLatest && { excludeFromLatest: exclude }),
    ...(regions.length > 0 && { addRegions: regions }),
  };
  if (Object.keys(spec).length === 0) return [];
  const seen = spec.addRegions && { seenRegions: version.targetRegions.map(({ name }) => name) };
  return [updateOf(version, { ...spec, ...seen })];
}

/** A region's own setting takes precedence, so regions with a different one are updated too. */
function regionsToUpdate(version: ImageVersion, exclude: boolean): TargetRegion[] {
  return knownRegions(version)
    .targetRegions.filter(one => one.excludeFromLatest !== undefined && one.excludeFromLatest !== exclude)
    .map(one => ({ ...one, excludeFromLatest: exclude }));
}

function nothing(versions: readonly ImageVersion[]): Notice {
  const [first] = versions;
  const message = first
    ? l10n.t('{0} already has these settings.', fullName(first.id))
    : l10n.t('No version is selected.');
  return error('nothingToChange', { message, fix: l10n.t('Change something first.') });
}

function blockNotices(version: ImageVersion, edit: LifecycleEdit): Notice[] {
  const target = version.id;
  if (edit.blockDeletionBeforeEndOfLife !== true) return [];
  if (edit.endOfLifeDate === undefined && version.endOfLifeDate === undefined) {
    const message = l10n.t("Deletion of {0} can't be blocked without an end-of-life date.", fullName(target));
    return [error('blockNeedsEndOfLife', { message, fix: l10n.t('Set an end-of-life date first.'), target })];
  }
  const message = l10n.t("{0} can't be deleted by anyone before its end of life.", fullName(target));
  return [info('blockHoldsForAll', { message, fix: l10n.t('You can turn this off again at any time.'), target })];
}

/** How the latest version changes, per region. */
function latestNotices(
  changes: readonly ChangeOf<'updateVersion'>[],
  edit: LifecycleEdit,
  facts: LifecycleFacts,
): Notice[] {
  const exclude = edit.excludeFromLatest;
  if (exclude === undefined || !facts.siblings) return [];
  const before = latestByRegion(facts.siblings);
  const after = latestByRegion(
    facts.siblings.map(one =>
      changes.some(({ target }) => sameId(target, one.id))
        ? {
            ...one,
            excludeFromLatest: exclude,
            targetRegions: one.targetRegions.map(region => ({ ...region, excludeFromLatest: exclude })),
          }
        : one,
    ),
  );
  const moves = new Map<string, string[]>();
  for (const region of new Set([...before.keys(), ...after.keys()])) {
    const next = after.get(region);
    if (next?.id === before.get(region)?.id) continue;
    moves.set(next?.id ?? '', [...(moves.get(next?.id ?? '') ?? []), regionName(region, facts.locations)]);
  }
  return [...moves].map(([id, regions]) =>
    id === ''
      ? warning('noLatestLeft', {
          message: l10n.t('No latest version remains in {0}.', listText(regions)),
          fix: l10n.t('Virtual machines that request the latest version can no longer be created there.'),
        })
      : info('latestMoves', {
          message: l10n.t('The latest version in {1} becomes {0}.', fullName(id), listText(regions)),
          target: id,
        }),
  );
}
