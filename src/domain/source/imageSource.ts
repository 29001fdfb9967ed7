import type { Architecture, HyperVGeneration, OsState, OsType, PurchasePlan } from '../resource/resource';

export type ImageSourceKind =
  'managedImage' | 'virtualMachine' | 'snapshot' | 'disk' | 'blob' | 'version' | 'communityImage' | 'sharedImage';

/**
 * Anything a version can be made from, in the words in which it must agree with a definition. What a source cannot tell is
 * absent, and is then not judged: a snapshot has no generalized state, a blob tells nothing at all.
 */
export interface ImageSource {
  readonly kind: ImageSourceKind;
  /** Resource id, blob address or community id. */
  readonly id: string;
  readonly name: string;
  /** In the form of the locations call; absent where nobody tells, as for a blob. */
  readonly location?: string | undefined;
  readonly provisioningState: string;
  readonly osType?: OsType | undefined;
  readonly osState?: OsState | undefined;
  readonly hyperVGeneration?: HyperVGeneration | undefined;
  readonly architecture?: Architecture | undefined;
  /** As Azure says it: `TrustedLaunch`, `ConfidentialVM`. */
  readonly securityType?: string | undefined;
  /** Null where it has none, undefined where nobody knows. */
  readonly purchasePlan?: PurchasePlan | null | undefined;
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDisks: readonly {
    readonly lun: number;
    readonly sizeGB?: number | undefined;
    readonly storageType?: string | undefined;
  }[];
  readonly osDiskStorageType?: string | undefined;
  /** Of a virtual machine its OS disk; of a managed image the disk or snapshot that was copied, which may be gone. */
  readonly osDiskId?: string | undefined;
  /** The OS disk lives on the host and cannot be captured. */
  readonly ephemeralOsDisk?: boolean | undefined;
  /** Disks that live as blobs in a storage account, as of old. */
  readonly unmanagedDisks?: boolean | undefined;
  /** Encrypted with a key of the customer's. */
  readonly customerKey?: boolean | undefined;
  /** Of a version: regions in which it is ready, in the form of the locations call. */
  readonly readyRegions?: readonly string[] | undefined;
  /** Of a virtual machine: `running`, `deallocated`. */
  readonly powerState?: string | undefined;
  /** Of a managed image: the virtual machine it was captured from, which may be gone. */
  readonly machineId?: string | undefined;
  /** The account of a blob. */
  readonly storageAccountId?: string | undefined;
}
