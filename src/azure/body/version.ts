import type { StorageAccountType, TargetRegion } from '../../domain/model/version';
import type { VersionSpec } from '../../domain/plan';
import { isoDate } from './arm';
import type { ArmBody } from './arm';

export interface ArmTargetRegion {
  readonly name: string;
  readonly regionalReplicaCount: number;
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest?: boolean;
  readonly encryption?: unknown;
}

export interface VersionProperties {
  readonly publishingProfile: {
    readonly targetRegions: readonly ArmTargetRegion[];
    readonly storageAccountType: StorageAccountType;
    readonly excludeFromLatest: boolean;
    readonly endOfLifeDate?: string;
  };
  readonly safetyProfile: { readonly allowDeletionOfReplicatedLocations: boolean };
  readonly storageProfile: { readonly source: { readonly id: string } };
}

/** Everything is said: what Azure takes where something is left out has changed between api-versions. */
export function versionBody(shall: VersionSpec): ArmBody<VersionProperties> {
  return {
    location: shall.location,
    ...(shall.tags && { tags: shall.tags }),
    properties: {
      publishingProfile: {
        targetRegions: shall.targetRegions.map(targetRegionBody),
        storageAccountType: shall.storageAccountType,
        excludeFromLatest: shall.excludeFromLatest,
        ...(shall.endOfLifeDate !== undefined && { endOfLifeDate: isoDate(shall.endOfLifeDate) }),
      },
      safetyProfile: { allowDeletionOfReplicatedLocations: false },
      storageProfile: { source: { id: shall.source.id } },
    },
  };
}

export function targetRegionBody(region: TargetRegion): ArmTargetRegion {
  return {
    name: region.name,
    regionalReplicaCount: region.replicaCount,
    storageAccountType: region.storageAccountType,
    ...(region.excludeFromLatest !== undefined && { excludeFromLatest: region.excludeFromLatest }),
    ...(region.encryption !== undefined && { encryption: region.encryption }),
  };
}
