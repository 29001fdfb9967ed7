import { isoDate } from '../base/date';
import type { VersionSpec } from '../domain/plan/plan';
import type { DiskSourceSpec, SourceSpec } from '../domain/plan/sourceSpec';
import { withOthers } from '../domain/resource/otherMembers';
import type { StorageAccountType, TargetRegion } from '../domain/version/imageVersion';
import type { ArmBody } from './armBody';

export interface ArmTargetRegion {
  readonly name: string;
  readonly regionalReplicaCount: number;
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest?: boolean;
  readonly encryption?: unknown;
}

interface ArmDisk {
  readonly source: { readonly id: string } | { readonly uri: string; readonly storageAccountId: string };
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
    readonly blockDeletionBeforeEndOfLife: boolean;
  };
  readonly storageProfile: StorageProfile;
}

/** Sets everything explicitly: Azure's defaults have changed between api-versions. */
export function versionBody(spec: VersionSpec): ArmBody<VersionProperties> {
  const { endOfLifeDate, replicationMode, blockDeletionBeforeEndOfLife = false } = spec;
  const body = {
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
        allowDeletionOfReplicatedLocations: spec.allowDeletionOfReplicatedLocations ?? false,
        blockDeletionBeforeEndOfLife,
      },
      storageProfile: storageProfile(spec.source),
    },
  };
  return withOthers(body, spec.other);
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
        osDiskImage: diskImage(source.osDisk, {}),
        ...(source.dataDisks.length > 0 && {
          dataDiskImages: source.dataDisks.map(disk => diskImage(disk, { lun: disk.lun })),
        }),
      };
  }
}

function diskImage<T extends object>(disk: DiskSourceSpec, place: T): T & ArmDisk {
  const source = 'id' in disk ? { id: disk.id } : { uri: disk.uri, storageAccountId: disk.storageAccountId };
  return withOthers({ ...place, source }, disk.other);
}

export function targetRegionBody(region: TargetRegion): ArmTargetRegion {
  return {
    ...region.other,
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
