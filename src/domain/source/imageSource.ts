import type { OtherMembers } from '../resource/otherMembers';
import type { Architecture, HyperVGeneration, OsState, OsType, PurchasePlan, Tags } from '../resource/resource';

export type ImageSourceKind =
  'managedImage' | 'virtualMachine' | 'snapshot' | 'disk' | 'blob' | 'version' | 'communityImage' | 'sharedImage';

/**
 * Anything a version can be created from, with the properties that must match a definition. Unknown properties are
 * absent and aren't checked: a snapshot has no generalized state, a blob has no properties at all.
 */
export interface ImageSource {
  readonly kind: ImageSourceKind;
  /** Resource ID, blob URI or community ID. */
  readonly id: string;
  readonly name: string;
  /** In the form of the locations call. Absent if unknown, as for a blob. */
  readonly location?: string | undefined;
  readonly provisioningState: string;
  readonly osType?: OsType | undefined;
  readonly osState?: OsState | undefined;
  readonly hyperVGeneration?: HyperVGeneration | undefined;
  readonly architecture?: Architecture | undefined;
  /** As reported by Azure: `TrustedLaunch`, `ConfidentialVM`. */
  readonly securityType?: string | undefined;
  /** Null if it has none, undefined if unknown. */
  readonly purchasePlan?: PurchasePlan | null | undefined;
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDisks: readonly {
    readonly lun: number;
    readonly sizeGB?: number | undefined;
    readonly storageType?: string | undefined;
  }[];
  readonly osDiskStorageType?: string | undefined;
  /**
   * For a virtual machine its OS disk. For a managed image the disk or snapshot it was copied from, which may no longer
   * exist.
   */
  readonly osDiskId?: string | undefined;
  /** The OS disk is on the host and can't be captured. */
  readonly ephemeralOsDisk?: boolean | undefined;
  /** Legacy disks, stored as blobs in a storage account. */
  readonly unmanagedDisks?: boolean | undefined;
  /** Encrypted with a customer-managed key. */
  readonly customerKey?: boolean | undefined;
  /** For a version: regions in which it is ready, in the form of the locations call. */
  readonly readyRegions?: readonly string[] | undefined;
  /** For a version: regions in which it may be ready. */
  readonly unknownRegions?: readonly string[] | undefined;
  /** For a virtual machine: `running`, `deallocated`. */
  readonly powerState?: string | undefined;
  /** For a managed image: the virtual machine it was captured from, which may no longer exist. */
  readonly machineId?: string | undefined;
  /** The storage account of a blob. */
  readonly storageAccountId?: string | undefined;
  /** For a version: what else Azure has in it, which goes to its copies. */
  readonly other?: OtherMembers | undefined;
  /** For a version: names of what doesn't go to its copies. */
  readonly unrepeatable?: readonly string[] | undefined;
  /** For a version: what its copies start with, and the user can change. */
  readonly settings?: VersionSettings | undefined;
  /** For a version: the end of life of its definition. */
  readonly definitionEndOfLifeDate?: string | undefined;
}

/** Settings of a version that aren't decided by its content. What is unknown or off is absent. */
export interface VersionSettings {
  readonly tags?: Tags;
  readonly endOfLifeDate?: string;
  readonly excludeFromLatest?: true;
  readonly blockDeletionBeforeEndOfLife?: true;
  readonly allowDeletionOfReplicatedLocations?: true;
}
