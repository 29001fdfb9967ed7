import type { ImageVersion } from './model/version';
import type { SourceSpec, VersionSpec } from './plan';
import { regionKey } from './region';

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
