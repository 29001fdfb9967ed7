import type { SourceSpec } from '../plan/sourceSpec';
import type { OtherMembers } from '../resource/otherMembers';
import type { ResourceBase } from '../resource/resource';

/** Azure's own name. A version keeps one that came later than those that are known here: `storageAccountTypes`. */
export type StorageAccountType =
  'Standard_LRS' | 'Standard_ZRS' | 'Premium_LRS' | 'PremiumV2_LRS' | (string & NonNullable<unknown>);

export interface TargetRegion {
  /** In the form of the locations call: `westeurope`. */
  readonly name: string;
  readonly replicaCount: number;
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest?: boolean | undefined;
  /** Azure's own format, preserved when a version is updated. */
  readonly encryption?: unknown;
  /** What else Azure has in it, preserved when the region is removed and added back, or the version is replaced. */
  readonly other?: OtherMembers | undefined;
}

/** A target region as Azure reports it. Undefined is what it reports in a form that isn't understood. */
export interface ReportedRegion extends Omit<TargetRegion, 'replicaCount' | 'storageAccountType'> {
  readonly replicaCount: number | undefined;
  readonly storageAccountType: StorageAccountType | undefined;
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

/** Undefined is what Azure doesn't report, or reports in a form that isn't understood. */
export interface ImageVersion extends ResourceBase {
  readonly kind: 'version';
  /** ISO 8601: when the create request was accepted. */
  readonly publishedDate?: string | undefined;
  readonly endOfLifeDate?: string | undefined;
  readonly excludeFromLatest: boolean | undefined;
  readonly targetRegions: readonly ReportedRegion[];
  readonly storageAccountType: StorageAccountType | undefined;
  readonly replicationMode: 'Full' | 'Shallow' | undefined;
  readonly source?: VersionSource | undefined;
  /** The sources of all its disks, if it was created from disks and Azure reports every source completely. */
  readonly disks?: Extract<SourceSpec, { readonly kind: 'disks' }> | undefined;
  /** Provisioned size. Absent while the version is being created. */
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDisks: readonly { readonly lun: number | undefined; readonly sizeGB: number | undefined }[];
  readonly allowDeletionOfReplicatedLocations: boolean | undefined;
  readonly blockDeletionBeforeEndOfLife: boolean | undefined;
  /** What else Azure has in it, repeated when it is created again. */
  readonly other?: OtherMembers | undefined;
  /** Names of what else Azure reports, but no request could repeat: of disks that Azure takes from another source. */
  readonly unrepeatable?: readonly string[] | undefined;
  /** Only in reads that request it. Absent in lists. */
  readonly replication?: ReplicationStatus | undefined;
}
