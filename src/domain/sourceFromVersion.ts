import { securityTypeOf } from './compatibility';
import type { ImageDefinition } from './model/definition';
import type { ImageSource } from './model/imageSource';
import type { ImageVersion } from './model/version';
import { readinessOf } from './readiness';
import { regionKey } from './region';
import { fullName } from './resourceId';

/** A version as the source of another one: what it holds is what its definition says. */
export function sourceFromVersion(version: ImageVersion, definition: ImageDefinition): ImageSource {
  return {
    kind: 'version',
    id: version.id,
    name: fullName(version.id),
    location: version.location,
    provisioningState: version.provisioningState,
    osType: definition.osType,
    osState: definition.osState,
    hyperVGeneration: definition.hyperVGeneration,
    architecture: definition.architecture,
    securityType: securityTypeOf(definition),
    purchasePlan: definition.purchasePlan ?? null,
    osDiskSizeGB: version.osDiskSizeGB,
    dataDisks: version.dataDiskSizesGB.map((sizeGB, lun) => ({ lun, sizeGB })),
    customerKey: version.targetRegions.some(({ encryption }) => encryption !== undefined),
    ...(version.replication && { readyRegions: readinessOf(version).ready.map(regionKey) }),
  };
}
