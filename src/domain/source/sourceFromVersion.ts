import { securityTypeOf } from '../definition/compatibility';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { ImageSource } from './imageSource';
import type { ImageVersion } from '../version/imageVersion';
import { readinessOf } from '../version/readiness';
import { regionKey } from '../region/region';
import { fullName } from '../id/resourceId';
import { sameName } from '../id/sameName';

/** A version as the source of another one, with the properties of its definition if that was read. */
export function sourceFromVersion(version: ImageVersion, definition: ImageDefinition | undefined): ImageSource {
  return {
    kind: 'version',
    ...{ id: version.id, name: fullName(version.id), location: version.location },
    provisioningState: version.provisioningState,
    ...(definition && { ...wordsOf(definition), securityType: securityTypeOf(definition) }),
    ...contentsOf(version),
    customerKey: version.targetRegions.some(({ encryption }) => encryption !== undefined),
  };
}

/**
 * An image shared by others. Without a version, the latest of the definition. Its unknown security type isn't checked.
 */
export function sourceFromForeign(
  kind: 'communityImage' | 'sharedImage',
  definition: ImageDefinition,
  version: ImageVersion | undefined,
): ImageSource {
  const { id, name, location, provisioningState } = version ?? definition;
  const isTold = definition.features.some(one => sameName(one.name, 'SecurityType'));
  return {
    ...{ kind, id, name, location, provisioningState },
    ...wordsOf(definition),
    ...(isTold && { securityType: securityTypeOf(definition) }),
    ...(version ? contentsOf(version) : { dataDisks: [] }),
  };
}

/** The properties that a definition specifies for its versions. */
function wordsOf(definition: ImageDefinition): Partial<ImageSource> {
  const { osType, osState, hyperVGeneration, architecture, purchasePlan = null } = definition;
  return { osType, osState, hyperVGeneration, architecture, purchasePlan };
}

function contentsOf(version: ImageVersion): Pick<ImageSource, 'osDiskSizeGB' | 'dataDisks' | 'readyRegions'> {
  return {
    osDiskSizeGB: version.osDiskSizeGB,
    dataDisks: version.dataDiskSizesGB.map((sizeGB, lun) => ({ lun, sizeGB })),
    ...(version.replication && { readyRegions: readinessOf(version).ready.map(regionKey) }),
  };
}
