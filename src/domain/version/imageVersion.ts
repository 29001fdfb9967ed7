import type { ResourceBase } from '../resource/resource';

export type StorageAccountType = 'Standard_LRS' | 'Standard_ZRS' | 'Premium_LRS' | 'PremiumV2_LRS';

export interface TargetRegion {
  /** In the form of the locations call: `westeurope`. */
  readonly name: string;
  readonly replicaCount: number;
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest?: boolean | undefined;
  /** Azure's own format, preserved when a version is updated. */
  readonly encryption?: unknown;
}

/** Where a version came from, as far as Azure still reports it. */
export interface VersionSource {
  readonly kind:
    'managedImage' | 'virtualMachine' | 'version' | 'communityImage' | 'disk' | 'snapshot' | 'blob' | 'unknown';
  /** Resource ID, blob URI or community ID. */
  readonly id: string;
}

export type RegionState = 'Unknown' | 'Replicating' | 'Completed' | 'Failed';

export interface RegionReplication {
  /** In the form of the locations call. */
  readonly region: string;
  readonly state: RegionState;
  /** Percent, 0 to 100. */
  readonly progress: number;
  /** Azure's error message. Empty if there is none. */
  readonly details: string;
}

export interface ReplicationStatus {
  readonly aggregatedState: 'Unknown' | 'InProgress' | 'Completed' | 'Failed';
  readonly regions: readonly RegionReplication[];
}

export interface ImageVersion extends ResourceBase {
  readonly kind: 'version';
  /** ISO 8601: when the create request was accepted. */
  readonly publishedDate?: string | undefined;
  readonly endOfLifeDate?: string | undefined;
  readonly excludeFromLatest: boolean;
  readonly targetRegions: readonly TargetRegion[];
  readonly storageAccountType: StorageAccountType;
  readonly replicationMode: 'Full' | 'Shallow';
  readonly source?: VersionSource | undefined;
  /** Provisioned size. Absent while the version is being created. */
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDiskSizesGB: readonly number[];
  readonly allowDeletionOfReplicatedLocations: boolean;
  readonly blockDeletionBeforeEndOfLife: boolean;
  /** Only in reads that request it. Absent in lists. */
  readonly replication?: ReplicationStatus | undefined;
}
