import type { ChangeOf, VersionDelta } from '../plan/plan';
import { encryptionSetIds } from '../region/encryption';
import type { ImageVersion } from './imageVersion';

/** An update of a version, with what the request returns unchanged for the rest of it. */
export function updateOf(version: ImageVersion, delta: VersionDelta): ChangeOf<'updateVersion'> {
  const sets = [...new Set(version.targetRegions.flatMap(({ encryption }) => encryptionSetIds(encryption)))];
  return {
    kind: 'updateVersion',
    target: version.id,
    spec: {
      ...delta,
      ...(sets.length > 0 && { encryptionSets: sets }),
      ...(version.other && { other: version.other }),
    },
  };
}
