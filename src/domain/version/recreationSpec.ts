import { notUnderstood } from '../errors/incompleteDescription';
import type { VersionSpec } from '../plan/plan';
import type { SourceSpec } from '../plan/sourceSpec';
import { regionsIfKnown } from '../region/knownRegions';
import { regionKey } from '../region/region';
import type { ImageVersion } from './imageVersion';

/**
 * The spec to recreate an existing version, from a source with the same content. Throws `AzureError` if Azure didn't
 * describe it completely.
 */
export function recreationSpec(version: ImageVersion, source: SourceSpec): VersionSpec {
  const spec = recreationSpecIfKnown(version, source);
  if (!spec) throw notUnderstood(version.id);
  return spec;
}

/** The same, or undefined. */
export function recreationSpecIfKnown(version: ImageVersion, source: SourceSpec): VersionSpec | undefined {
  const { location, excludeFromLatest, endOfLifeDate, blockDeletionBeforeEndOfLife, replicationMode, tags } = version;
  const { allowDeletionOfReplicatedLocations, hasUnreadTags, other } = version;
  const regions = regionsIfKnown(version);
  const flags = [excludeFromLatest, blockDeletionBeforeEndOfLife, allowDeletionOfReplicatedLocations];
  if (
    hasUnreadTags ||
    !regions ||
    excludeFromLatest === undefined ||
    flags.includes(undefined) ||
    replicationMode === undefined
  )
    return undefined;
  return {
    location: regionKey(location),
    ...{ source, ...regions, excludeFromLatest },
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
    ...(blockDeletionBeforeEndOfLife && { blockDeletionBeforeEndOfLife: true }),
    ...(allowDeletionOfReplicatedLocations && { allowDeletionOfReplicatedLocations: true }),
    ...(replicationMode === 'Shallow' && { replicationMode: 'Shallow' }),
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(other && { other }),
  };
}
