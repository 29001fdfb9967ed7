import * as l10n from '@vscode/l10n';
import { sameMoment } from '../../base/date';
import type { Json } from '../../base/json';
import { fullName } from '../../domain/id/resourceId';
import type { Change, ChangeOf, VersionDelta } from '../../domain/plan/plan';
import { regionKey, sameRegion } from '../../domain/region/region';
import type { ImageVersion, ReportedRegion, TargetRegion } from '../../domain/version/imageVersion';
import type { Settlement } from '../ports';
import { readVersion } from '../read/readVersion';
import { notTheTarget } from './readTarget';
import { isUpdating, settleByState } from './settleByState';
import { failedRegions } from './settleVersion';

export function settleVersionUpdate(found: Json | undefined, { target, spec }: ChangeOf<'updateVersion'>): Settlement {
  if (!found) {
    const message = l10n.t('The image version {0} no longer exists.', fullName(target));
    return { state: 'failed', failure: { reason: 'notFound', code: 'VersionGone', message, target } };
  }
  const version = readVersion(found);
  if (!version) throw notTheTarget(target);
  return isDeltaApplied(version, spec) ? settleByState(found, target, failedRegions(version)) : notApplied(found);
}

/** Settles an update of a resource that must exist. */
export function settleUpdate(
  found: Json | undefined,
  { target }: Change,
  isApplied: (found: Json) => boolean,
): Settlement {
  if (found) return isApplied(found) ? settleByState(found, target) : notApplied(found);
  const message = l10n.t('{0} no longer exists.', fullName(target));
  return { state: 'failed', failure: { reason: 'notFound', code: 'TargetGone', message, target } };
}

/** While Azure is at work on the resource, it may still come to be as wanted. */
function notApplied(found: Json): Settlement {
  return { state: isUpdating(found) ? 'inProgress' : 'absent' };
}

/** Whether the version has everything that the delta asks for. */
function isDeltaApplied(version: ImageVersion, delta: VersionDelta): boolean {
  const { excludeFromLatest, endOfLifeDate, blockDeletionBeforeEndOfLife: blocked } = delta;
  return (
    (delta.addRegions ?? []).every(wanted => version.targetRegions.some(region => matchesRegion(region, wanted))) &&
    !(delta.removeRegions ?? []).some(name => hasRegion(version, name)) &&
    (excludeFromLatest === undefined || version.excludeFromLatest === excludeFromLatest) &&
    (blocked === undefined || version.blockDeletionBeforeEndOfLife === blocked) &&
    (endOfLifeDate === undefined || sameMoment(version.endOfLifeDate, endOfLifeDate))
  );
}

function matchesRegion(region: ReportedRegion, wanted: TargetRegion): boolean {
  const { excludeFromLatest } = wanted;
  return (
    sameRegion(region.name, wanted.name) &&
    region.replicaCount === wanted.replicaCount &&
    (excludeFromLatest === undefined || (region.excludeFromLatest ?? false) === excludeFromLatest)
  );
}

/** The home region can't be removed. */
function hasRegion(version: ImageVersion, name: string): boolean {
  return !sameRegion(name, version.location) && version.targetRegions.some(region => region.name === regionKey(name));
}
