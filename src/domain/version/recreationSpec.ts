import type { ImageVersion } from './imageVersion';
import type { SourceSpec, VersionSpec } from '../plan/plan';
import { regionKey } from '../region/region';

/** The spec to recreate an existing version, from a source with the same content. */
export function recreationSpec(version: ImageVersion, source: SourceSpec): VersionSpec {
  const { location, targetRegions, storageAccountType, excludeFromLatest, endOfLifeDate, tags } = version;
  return {
    location: regionKey(location),
    ...{ source, targetRegions, storageAccountType, excludeFromLatest },
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
    ...(version.blockDeletionBeforeEndOfLife && { blockDeletionBeforeEndOfLife: true }),
    ...(version.replicationMode === 'Shallow' && { replicationMode: 'Shallow' }),
    ...(Object.keys(tags).length > 0 && { tags }),
  };
}
