import type { Feature, Identifier, Range } from '../definition/imageDefinition';
import type { Architecture, HyperVGeneration, OsState, OsType, PurchasePlan, Tags } from '../resource/resource';
import type { StorageAccountType, TargetRegion } from '../version/imageVersion';

/**
 * Changes to make in Azure, as plain data: it can be read, priced, exported as a script, journalled and run. Nothing changes
 * Azure except by running a plan.
 */
export interface Plan {
  /** `cloneManagedImage`, `retryFailedRegions`, …: the builder that made it. */
  readonly kind: string;
  /** One line, in the user's language. */
  readonly title: string;
  readonly changes: readonly Change[];
  readonly notices: readonly Notice[];
}

/** One request to one resource. `target` is the resource's id; `spec` is what it shall be, in domain words, JSON-safe. */
export type Change =
  | { readonly kind: 'createResourceGroup'; readonly target: string; readonly spec: ResourceGroupSpec }
  | { readonly kind: 'createGallery'; readonly target: string; readonly spec: GallerySpec }
  | { readonly kind: 'createDefinition'; readonly target: string; readonly spec: DefinitionSpec }
  | { readonly kind: 'createVersion'; readonly target: string; readonly spec: VersionSpec }
  | { readonly kind: 'updateGallery'; readonly target: string; readonly spec: GalleryDelta }
  | { readonly kind: 'updateDefinition'; readonly target: string; readonly spec: DefinitionDelta }
  | { readonly kind: 'updateVersion'; readonly target: string; readonly spec: VersionDelta }
  | { readonly kind: 'setTags'; readonly target: string; readonly spec: { readonly tags: Tags } }
  | { readonly kind: 'shareGallery'; readonly target: string; readonly spec: SharingDelta }
  | { readonly kind: 'restoreVersion'; readonly target: string; readonly spec: { readonly location: string } }
  | { readonly kind: 'createVirtualMachine'; readonly target: string; readonly spec: VirtualMachineSpec }
  | { readonly kind: 'registerProvider'; readonly target: string }
  | { readonly kind: 'grantRole'; readonly target: string; readonly spec: RoleSpec }
  | { readonly kind: 'attachGallery'; readonly target: string; readonly spec: { readonly galleryId: string } }
  | { readonly kind: 'detachGallery'; readonly target: string }
  | { readonly kind: 'setLabImage'; readonly target: string; readonly spec: { readonly enabled: boolean } }
  | { readonly kind: 'saveLabImage'; readonly target: string; readonly spec: LabImageSpec }
  | { readonly kind: 'createLab'; readonly target: string; readonly spec: LabSpec }
  | { readonly kind: 'publishLab'; readonly target: string }
  | { [K in DeletionKind]: { readonly kind: K; readonly target: string } }[DeletionKind];

export type DeletionKind =
  | 'deleteVersion'
  | 'deleteDefinition'
  | 'deleteGallery'
  | 'deleteManagedImage'
  // Removes a version for good that soft delete still keeps.
  | 'purgeVersion';

export type ChangeKind = Change['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>;

/** What is done with Lab Services, and for it. */
export type LabKind =
  | 'registerProvider'
  | 'grantRole'
  | 'attachGallery'
  | 'detachGallery'
  | 'setLabImage'
  | 'saveLabImage'
  | 'createLab'
  | 'publishLab';

export type LabChange = ChangeOf<LabKind>;

export interface ResourceGroupSpec {
  readonly location: string;
  readonly tags?: Tags;
}

export interface GallerySpec {
  readonly location: string;
  readonly description?: string;
  readonly tags?: Tags;
  /** Deleted versions can be restored for some days. An Azure preview feature; the subscription must be registered for it. */
  readonly softDelete?: boolean;
  readonly systemIdentity?: boolean;
  /** Ids of user-assigned identities. */
  readonly userIdentities?: readonly string[];
  /** Private where absent. Cannot be changed later but back to Private. */
  readonly sharing?:
    { readonly permissions: 'Groups' } | { readonly permissions: 'Community'; readonly community: CommunityInfo };
}

export interface CommunityInfo {
  readonly publisherUri: string;
  readonly publisherContact: string;
  readonly eula: string;
  readonly publicNamePrefix: string;
}

/** What to alter in a gallery; what is absent stays. */
export interface GalleryDelta {
  readonly description?: string;
  readonly softDelete?: boolean;
  readonly identity?: IdentityDelta;
}

/** All identities a gallery shall have, for Azure takes them only together, and those given to it that it shall lose. */
export interface IdentityDelta {
  readonly system: boolean;
  /** Ids of user-assigned identities. */
  readonly users: readonly string[];
  readonly gone: readonly string[];
}

/** Whom a gallery is shared with: what to add, what to take away, or all of it. */
export type SharingDelta =
  | {
      readonly operation: 'add' | 'remove';
      readonly subscriptions: readonly string[];
      readonly tenants: readonly string[];
    }
  | { readonly operation: 'enableCommunity' | 'reset' };

export interface DefinitionSpec {
  readonly location: string;
  readonly osType: OsType;
  readonly osState: OsState;
  /** Always said: what Azure takes when it is left out depends on the api-version. */
  readonly hyperVGeneration: HyperVGeneration;
  readonly architecture: Architecture;
  readonly identifier: Identifier;
  readonly features: readonly Feature[];
  readonly purchasePlan?: PurchasePlan;
  readonly description?: string;
  readonly endOfLifeDate?: string;
  readonly recommended?: { readonly vCPUs?: Range; readonly memoryGB?: Range };
  readonly disallowedDiskTypes?: readonly string[];
  readonly eula?: string;
  readonly privacyStatementUri?: string;
  readonly releaseNoteUri?: string;
  readonly tags?: Tags;
}

/** What to alter in a definition; what is absent stays. The rest of a definition can never be altered. */
export interface DefinitionDelta {
  readonly description?: string;
  /** ISO 8601; can be set and moved, never taken away. */
  readonly endOfLifeDate?: string;
  readonly recommended?: { readonly vCPUs?: Range; readonly memoryGB?: Range };
  readonly disallowedDiskTypes?: readonly string[];
  readonly releaseNoteUri?: string;
  readonly privacyStatementUri?: string;
  /** All features the definition shall have; Azure takes them only together with a leave of its own, which the request gives. */
  readonly features?: readonly Feature[];
}

/** Exactly one source: Azure refuses any other number. */
export type SourceSpec =
  | { readonly kind: 'managedImage' | 'virtualMachine' | 'version' | 'communityImage'; readonly id: string }
  | {
      readonly kind: 'disks';
      readonly osDisk: DiskSourceSpec;
      readonly dataDisks: readonly (DiskSourceSpec & { readonly lun: number })[];
    };

/** A snapshot or managed disk by its id, or a VHD blob by its address and the storage account that holds it. */
export type DiskSourceSpec = { readonly id: string } | { readonly uri: string; readonly storageAccountId: string };

/** Ids of everything a source reads from. */
export function sourceIds(source: SourceSpec): readonly string[] {
  if (source.kind !== 'disks') return [source.id];
  return [source.osDisk, ...source.dataDisks].map(disk => ('id' in disk ? disk.id : disk.storageAccountId));
}

export interface VersionSpec {
  /** The home region: the source's own, and always among `targetRegions`. */
  readonly location: string;
  readonly source: SourceSpec;
  readonly targetRegions: readonly TargetRegion[];
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest: boolean;
  /** ISO 8601. */
  readonly endOfLifeDate?: string;
  readonly blockDeletionBeforeEndOfLife?: boolean;
  /** Full where absent. Shallow: ready sooner, leans on its source, one region, for tests. */
  readonly replicationMode?: 'Shallow';
  /** The tenant of a source in another tenant than the gallery: its token goes along. */
  readonly sourceTenantId?: string;
  readonly tags?: Tags;
}

/**
 * What to alter in a version, as a difference: it is merged into what Azure has at the moment of writing, so that nobody
 * else's region is lost.
 */
export interface VersionDelta {
  /** Regions to add; one that is there already gets these replicas and this flag, and keeps its storage and encryption. */
  readonly addRegions?: readonly TargetRegion[];
  /** Region names. The home region is never removed. */
  readonly removeRegions?: readonly string[];
  readonly excludeFromLatest?: boolean;
  readonly endOfLifeDate?: string;
  readonly blockDeletionBeforeEndOfLife?: boolean;
  /** Which regions the user saw when the difference was made; a differing list at the time of writing is reported. */
  readonly seenRegions?: readonly string[];
}

/** One virtual machine with what it needs, as one deployment. Holds no password: that is given when the plan is run. */
export interface VirtualMachineSpec {
  readonly location: string;
  /** A version's id, or a definition's for its latest; a shared or community image in its own form of id. */
  readonly imageId: string;
  readonly osType: OsType;
  readonly osState: OsState;
  readonly size: string;
  readonly securityType?: 'Standard' | 'TrustedLaunch' | 'ConfidentialVM';
  readonly purchasePlan?: PurchasePlan;
  readonly osDiskType: string;
  /** An existing subnet's id, or a network to be made. */
  readonly network: { readonly subnetId: string } | { readonly createNetwork: string };
  readonly publicIp: boolean;
  /** Not of specialized images: they keep their own users. */
  readonly signIn?: { readonly userName: string } & (
    { readonly sshPublicKey: string } | { readonly password: 'askedWhenRun' }
  );
  readonly tags?: Tags;
}

/** A role on the resource that the target (a role assignment) lies on. */
interface RoleSpec {
  /** Object id of the service principal. */
  readonly principalId: string;
  /** The GUID of a built-in role. */
  readonly roleId: string;
}

/** The template VM of a lab, saved as a new version; the target is its image definition, which Lab Services makes where it is not there. */
interface LabImageSpec {
  readonly labPlanId: string;
  readonly labMachineId: string;
  /** Region of the lab plan. */
  readonly location: string;
  /** Versions the definition had when the plan was made: a further one is the export's, for its number is the service's to choose. */
  readonly seenVersions: readonly string[];
}

/** A lab of a lab plan, or of a classic lab account where the target lies in one. Holds no password: that is given when the plan is run. */
export interface LabSpec {
  readonly location: string;
  /** Absent in a classic lab account. */
  readonly labPlanId?: string;
  readonly title: string;
  readonly description?: string;
  /** Id of the image definition, never of a version; in a classic lab account of its shared image. */
  readonly imageId: string;
  readonly createOption: 'TemplateVM' | 'Image';
  readonly size: string;
  readonly capacity: number;
  /** Hours a student may use the machine outside of schedules. */
  readonly quotaHours: number;
  /** Of a specialized image: that of the original. */
  readonly userName: string;
  readonly osType: OsType;
  /** Of the image; absent where it was not known. */
  readonly osState?: OsState;
}

export type Severity = 'error' | 'warning' | 'info';

/** Something to know before running a plan. A plan with an error cannot be run. */
export interface Notice {
  readonly severity: Severity;
  /** Stable, for tests and support: `homeRegionMissing`. */
  readonly code: string;
  /** What is so, in one sentence, in the user's language. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly fix?: string;
  /** Commands of the Azure CLI by which somebody who may can do it. */
  readonly commands?: readonly string[];
  /** The resource it is about. */
  readonly target?: string;
}

export function hasErrors(plan: Plan): boolean {
  return plan.notices.some(notice => notice.severity === 'error');
}
