import * as l10n from '@vscode/l10n';
import type { Json } from '../../base/json';
import { fullName, sameId } from '../../domain/id/resourceId';
import type { ChangeOf, VersionSpec } from '../../domain/plan/plan';
import { sameRegion } from '../../domain/region/region';
import type { ImageVersion } from '../../domain/version/imageVersion';
import type { Settlement } from '../ports';
import { readVersion } from '../read/readVersion';
import { notTheTarget } from './readTarget';
import { mismatch, settleByState } from './settleByState';

export function settleVersion(found: Json, { target, spec }: ChangeOf<'createVersion'>): Settlement {
  const version = readVersion(found);
  if (!version) throw notTheTarget(target);
  if (matchesSpec(version, spec)) return settleByState(found, target, failedRegions(version));
  return mismatch(
    target,
    l10n.t(
      'The image version {0} already exists, with a different source or different target regions.',
      fullName(target),
    ),
  );
}

/** Compares source, home region and target regions. Regions that someone else added don't matter. */
function matchesSpec(found: ImageVersion, spec: VersionSpec): boolean {
  return (
    sameRegion(found.location, spec.location) &&
    found.source !== undefined &&
    sameId(found.source.id, mainSource(spec)) &&
    spec.targetRegions.every(wanted => found.targetRegions.some(region => sameRegion(region.name, wanted.name)))
  );
}

/** The source that a version's body still contains when it is read: the first of several disks. */
function mainSource({ source }: VersionSpec): string {
  if (source.kind !== 'disks') return source.id;
  return 'id' in source.osDisk ? source.osDisk.id : source.osDisk.uri;
}

/** Azure's details on the failed regions. Undefined if none failed. */
export function failedRegions({ replication }: ImageVersion): string | undefined {
  const failed = replication?.regions.filter(region => region.state === 'Failed') ?? [];
  if (failed.length === 0) return undefined;
  const each = failed.map(({ region, details }) => (details ? `${region}: ${details}` : region));
  return l10n.t('Replication failed in {0}', each.join('; '));
}
