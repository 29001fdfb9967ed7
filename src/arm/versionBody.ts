import type { StorageAccountType, TargetRegion } from '../domain/version/imageVersion';
import type { DiskSourceSpec, SourceSpec, VersionSpec } from '../domain/plan/plan';
import { isoDate } from '../base/date';
import type { ArmBody } from './armBody';

export interface ArmTargetRegion {
  readonly name: string;
  readonly regionalReplicaCount: number;
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest?: boolean;
  readonly encryption?: unknown;
}

interface ArmDisk {
  readonly source: DiskSourceSpec;
}

interface StorageProfile {
  readonly source?:
    { readonly id: string } | { readonly virtualMachineId: string } | { readonly communityGalleryImageId: string };
  readonly osDiskImage?: ArmDisk;
  readonly dataDiskImages?: readonly (ArmDisk & { readonly lun: number })[];
}

export interface VersionProperties {
  readonly publishingProfile: {
    readonly targetRegions: readonly ArmTargetRegion[];
    readonly storageAccountType: StorageAccountType;
    readonly excludeFromLatest: boolean;
    readonly endOfLifeDate?: string;
    readonly replicationMode?: 'Shallow';
  };
  readonly safetyProfile: {
    readonly allowDeletionOfReplicatedLocations: boolean;
    readonly blockDeletionBeforeEndOfLife?: boolean;
  };
  readonly storageProfile: StorageProfile;
}

/** Sets everything explicitly: Azure's defaults have changed between api-versions. */
export function versionBody(spec: VersionSpec): ArmBody<VersionProperties> {
  const { endOfLifeDate, replicationMode, blockDeletionBeforeEndOfLife } = spec;
  return {
    location: spec.location,
    ...(spec.tags && { tags: spec.tags }),
    properties: {
      publishingProfile: {
        targetRegions: spec.targetRegions.map(targetRegionBody),
        storageAccountType: spec.storageAccountType,
        excludeFromLatest: spec.excludeFromLatest,
        ...(endOfLifeDate !== undefined && { endOfLifeDate: isoDate(endOfLifeDate) }),
        ...(replicationMode && { replicationMode }),
      },
      safetyProfile: {
        allowDeletionOfReplicatedLocations: false,
        ...(blockDeletionBeforeEndOfLife !== undefined && { blockDeletionBeforeEndOfLife }),
      },
      storageProfile: storageProfile(spec.source),
    },
  };
}

/**
 * Referencing a virtual machine by `id` instead requires other permissions and doesn't support specialized machines.
 */
function storageProfile(source: SourceSpec): StorageProfile {
  switch (source.kind) {
    case 'managedImage':
    case 'version':
      return { source: { id: source.id } };
    case 'virtualMachine':
      return { source: { virtualMachineId: source.id } };
    case 'communityImage':
      return { source: { communityGalleryImageId: source.id } };
    case 'disks':
      return {
        osDiskImage: { source: diskSource(source.osDisk) },
        ...(source.dataDisks.length > 0 && {
          dataDiskImages: source.dataDisks.map(disk => ({ lun: disk.lun, source: diskSource(disk) })),
        }),
      };
  }
}

function diskSource(disk: DiskSourceSpec): DiskSourceSpec {
  return 'id' in disk ? { id: disk.id } : { uri: disk.uri, storageAccountId: disk.storageAccountId };
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

/** Restores a soft-deleted version. Its content isn't repeated. */
export function restoreBody(location: string): ArmBody<object> {
  return { location, properties: { restore: true, storageProfile: {} } };
}
