import { notUnderstood } from '../errors/incompleteDescription';
import type { ImageVersion, StorageAccountType, TargetRegion } from '../version/imageVersion';
import { unknownRegion } from './region';

interface KnownRegions {
  readonly targetRegions: readonly TargetRegion[];
  readonly storageAccountType: StorageAccountType;
}

/**
 * The target regions of a version, as a request repeats them. Throws `AzureError` if Azure didn't describe all of them:
 * a guess could remove one or change its replicas.
 */
export function knownRegions(version: ImageVersion): KnownRegions {
  const known = regionsIfKnown(version);
  if (!known) throw notUnderstood(version.id);
  return known;
}

/** The same, or undefined. Every version has at least its home region. */
export function regionsIfKnown({ targetRegions, storageAccountType }: ImageVersion): KnownRegions | undefined {
  const regions = targetRegions.flatMap(({ replicaCount, storageAccountType: type, ...region }): TargetRegion[] =>
    replicaCount === undefined || type === undefined || region.name === unknownRegion
      ? []
      : [{ ...region, replicaCount, storageAccountType: type }],
  );
  if (!storageAccountType || regions.length === 0 || regions.length < targetRegions.length) return undefined;
  return { targetRegions: regions, storageAccountType };
}
