import type { ResourceBase } from '../resource/resource';

export type StorageAccountType = 'Standard_LRS' | 'Standard_ZRS' | 'Premium_LRS' | 'PremiumV2_LRS';

export interface TargetRegion {
  /** In the form of the locations call: `westeurope`. */
  readonly name: string;
  readonly replicaCount: number;
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest?: boolean | undefined;
  /** Azure's own body, carried along untouched when a version is updated. */
  readonly encryption?: unknown;
}

/** Where a version came from, as far as Azure still tells. */
export interface VersionSource {
  readonly kind:
    'managedImage' | 'virtualMachine' | 'version' | 'communityImage' | 'disk' | 'snapshot' | 'blob' | 'unknown';
  /** Resource id, blob URI or community id. */
  readonly id: string;
}

export type RegionState = 'Unknown' | 'Replicating' | 'Completed' | 'Failed';

export interface RegionReplication {
  /** In the form of the locations call. */
  readonly region: string;
  readonly state: RegionState;
  /** Percent, 0 to 100. */
  readonly progress: number;
  /** Azure's words on what went wrong; empty where all is well. */
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
  /** Provisioned size; absent while the version is being built. */
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDiskSizesGB: readonly number[];
  readonly allowDeletionOfReplicatedLocations: boolean;
  readonly blockDeletionBeforeEndOfLife: boolean;
  /** Only from a read that asked for it: absent in lists. */
  readonly replication?: ReplicationStatus | undefined;
}
