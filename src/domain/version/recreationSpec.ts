import { incompleteDescription } from '../errors/incompleteDescription';
import type { VersionSpec } from '../plan/plan';
import type { SourceSpec } from '../plan/sourceSpec';
import { knownRegions } from '../region/knownRegions';
import { regionKey } from '../region/region';
import type { ImageVersion } from './imageVersion';

/**
 * The spec to recreate an existing version, from a source with the same content. Throws `AzureError` if Azure didn't
 * describe it completely.
 */
export function recreationSpec(version: ImageVersion, source: SourceSpec): VersionSpec {
  const { location, excludeFromLatest, endOfLifeDate, blockDeletionBeforeEndOfLife, replicationMode, tags } = version;
  const { allowDeletionOfReplicatedLocations, other } = version;
  const { targetRegions, storageAccountType } = knownRegions(version);
  const flags = [excludeFromLatest, blockDeletionBeforeEndOfLife, allowDeletionOfReplicatedLocations];
  if (excludeFromLatest === undefined || flags.includes(undefined) || replicationMode === undefined)
    throw incompleteDescription(version.id);
  return {
    location: regionKey(location),
    ...{ source, targetRegions, storageAccountType, excludeFromLatest },
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
    ...(blockDeletionBeforeEndOfLife && { blockDeletionBeforeEndOfLife: true }),
    ...(allowDeletionOfReplicatedLocations && { allowDeletionOfReplicatedLocations: true }),
    ...(replicationMode === 'Shallow' && { replicationMode: 'Shallow' }),
    ...(Object.keys(tags).length > 0 && { tags }),
    ...(other && { other }),
  };
}
