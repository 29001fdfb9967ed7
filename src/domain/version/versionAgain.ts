import type { ImageVersion } from './imageVersion';
import type { SourceSpec, VersionSpec } from '../plan/plan';
import { regionKey } from '../region/region';

/** How a version that exists would be made once more, from a source of the same content. */
export function versionAgain(version: ImageVersion, source: SourceSpec): VersionSpec {
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
