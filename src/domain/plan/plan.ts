import type { Feature, Identifier, Range } from '../definition/imageDefinition';
import type { WithOthers } from '../resource/otherMembers';
import type { Architecture, HyperVGeneration, OsState, OsType, PurchasePlan, Tags } from '../resource/resource';
import type { StorageAccountType, TargetRegion } from '../version/imageVersion';
import type { OtherPlanKind, PlanKind } from './planKind';
import type { SourceSpec } from './sourceSpec';

/**
 * Changes to make in Azure, as plain data that can be shown, priced, exported as a script, journalled and run. Azure is
 * changed only by running a plan.
 */
export interface Plan {
  readonly kind: PlanKind | OtherPlanKind;
  /** One line, in the user's language. */
  readonly title: string;
  readonly changes: readonly Change[];
  readonly notices: readonly Notice[];
}

/** One request to one resource. `target`: the resource's ID. `spec`: its desired state in domain terms, JSON-safe. */
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
  // An application, in-VM access control profile or script of a gallery, or a version of one.
  | 'deleteGalleryChild'
  // Permanently removes a soft-deleted version.
  | 'purgeVersion';

export type ChangeKind = Change['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>;

/** Changes that use Lab Services, or prepare for it. */
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

export interface GallerySpec extends WithOthers {
  readonly location: string;
  readonly description?: string;
  readonly tags?: Tags;
  /**
   * Deleted versions can be restored for some days. An Azure preview feature, which the subscription must be registered
   * for.
   */
  readonly softDelete?: boolean;
  readonly systemIdentity?: boolean;
  /** IDs of user-assigned identities. */
  readonly userIdentities?: readonly string[];
  /** Default: Private. Can't be changed later, except back to Private. */
  readonly sharing?:
    { readonly permissions: 'Groups' } | { readonly permissions: 'Community'; readonly community: CommunityInfo };
}

export interface CommunityInfo {
  readonly publisherUri: string;
  readonly publisherContact: string;
  readonly eula: string;
  readonly publicNamePrefix: string;
}

/** An update of a gallery. Absent properties stay unchanged. */
export interface GalleryDelta extends WithOthers {
  readonly description?: string;
  readonly softDelete?: boolean;
  readonly identity?: IdentityDelta;
}

/** All identities that a gallery will have, since Azure requires the full list, and those to remove. */
export interface IdentityDelta {
  readonly system: boolean;
  /** IDs of user-assigned identities. */
  readonly users: readonly string[];
  readonly gone: readonly string[];
}

/** Who to share a gallery with: what to add and remove, or everything. */
export type SharingDelta =
  | {
      readonly operation: 'add' | 'remove';
      readonly subscriptions: readonly string[];
      readonly tenants: readonly string[];
    }
  | { readonly operation: 'enableCommunity' | 'reset' };

export interface DefinitionSpec extends WithOthers {
  readonly location: string;
  readonly osType: OsType;
  readonly osState: OsState;
  /** Always set, since the default depends on the api-version. */
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

/** An update of a definition. Absent properties stay unchanged. All others are immutable. */
export interface DefinitionDelta extends WithOthers {
  readonly description?: string;
  /** ISO 8601. Can be set and moved, but not removed. */
  readonly endOfLifeDate?: string;
  readonly recommended?: { readonly vCPUs?: Range; readonly memoryGB?: Range };
  readonly disallowedDiskTypes?: readonly string[];
  readonly releaseNoteUri?: string;
  readonly privacyStatementUri?: string;
  /** All features that the definition will have. Updating them needs `allowUpdateImage`, which the request sets. */
  readonly features?: readonly Feature[];
}

export interface VersionSpec extends WithOthers {
  /** The home region: that of the source, and always one of `targetRegions`. */
  readonly location: string;
  readonly source: SourceSpec;
  readonly targetRegions: readonly TargetRegion[];
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest: boolean;
  /** ISO 8601. */
  readonly endOfLifeDate?: string;
  readonly blockDeletionBeforeEndOfLife?: boolean;
  readonly allowDeletionOfReplicatedLocations?: true;
  /** Default: Full. Shallow: ready sooner, reads from its source, one region, for tests. */
  readonly replicationMode?: 'Shallow';
  /** The tenant of a source outside the gallery's tenant. The request then includes a token for it. */
  readonly sourceTenantId?: string;
  readonly tags?: Tags;
}

/**
 * An update of a version, as a difference. It is merged into the current state at the time of the request, so that no
 * concurrently added region is lost.
 */
export interface VersionDelta extends WithOthers {
  /** Regions to add. An existing one gets these replicas and this flag, but keeps its storage type and encryption. */
  readonly addRegions?: readonly TargetRegion[];
  /** Region names. The home region is never removed. */
  readonly removeRegions?: readonly string[];
  readonly excludeFromLatest?: boolean;
  readonly endOfLifeDate?: string;
  readonly blockDeletionBeforeEndOfLife?: boolean;
  /**
   * The regions that the user saw when the update was planned. If they differ at the time of the request, this is
   * reported.
   */
  readonly seenRegions?: readonly string[];
  /**
   * IDs of the disk encryption sets of the regions that the version had when the update was planned. The request returns
   * those regions, and Azure checks access to their sets.
   */
  readonly encryptionSets?: readonly string[];
}

/**
 * A virtual machine with its dependencies, as one deployment. Holds no password: it is entered when the plan is run.
 */
export interface VirtualMachineSpec {
  readonly location: string;
  /** ID of a version, or of a definition for its latest version. A shared or community image has its own form of ID. */
  readonly imageId: string;
  readonly osType: OsType;
  readonly osState: OsState;
  readonly size: string;
  readonly securityType?: 'Standard' | 'TrustedLaunch' | 'ConfidentialVM';
  readonly purchasePlan?: PurchasePlan;
  readonly osDiskType: string;
  /** ID of an existing subnet, or the name of a new network. */
  readonly network: { readonly subnetId: string } | { readonly createNetwork: string };
  readonly publicIp: boolean;
  /** Absent for specialized images, which keep their own users. */
  readonly signIn?: { readonly userName: string } & (
    { readonly sshPublicKey: string } | { readonly password: 'askedWhenRun' }
  );
  readonly tags?: Tags;
}

/** A role on the resource that the target (a role assignment) extends. */
interface RoleSpec {
  /** Object ID of the service principal. */
  readonly principalId: string;
  /** The GUID of a built-in role. */
  readonly roleId: string;
}

/**
 * The template VM of a lab, saved as a new version. The target is its image definition, which Lab Services creates if
 * missing.
 */
interface LabImageSpec {
  readonly labPlanId: string;
  readonly labMachineId: string;
  /** Region of the lab plan. */
  readonly location: string;
  /**
   * Versions of the definition when the plan was built. An additional one is the export, whose number Lab Services
   * chooses.
   */
  readonly seenVersions: readonly string[];
}

/**
 * A lab of a lab plan, or of a classic lab account if the target is in one. Holds no password: it is entered when the
 * plan is run.
 */
export interface LabSpec {
  readonly location: string;
  /** Absent in a classic lab account. */
  readonly labPlanId?: string;
  readonly title: string;
  readonly description?: string;
  /** ID of the image definition, never of a version. In a classic lab account, of its shared image. */
  readonly imageId: string;
  readonly createOption: 'TemplateVM' | 'Image';
  readonly size: string;
  readonly capacity: number;
  /** Hours that a student may use the machine outside schedules. */
  readonly quotaHours: number;
  /** For a specialized image, the user of the original machine. */
  readonly userName: string;
  readonly osType: OsType;
  /** Of the image. Absent if unknown. */
  readonly osState?: OsState;
}

export type Severity = 'error' | 'warning' | 'info';

/** Something to know before running a plan. A plan with an error can't be run. */
export interface Notice {
  readonly severity: Severity;
  /** Stable, for tests and support: `homeRegionMissing`. */
  readonly code: string;
  /** The finding, in one sentence, in the user's language. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly fix?: string;
  /** Azure CLI commands for a user with sufficient permissions. */
  readonly commands?: readonly string[];
  /** The resource it is about. */
  readonly target?: string;
}

export function hasErrors(plan: Plan): boolean {
  return plan.notices.some(notice => notice.severity === 'error');
}
