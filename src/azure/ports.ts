import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient, PipelinePolicy } from '@azure/core-rest-pipeline';
import type { Clock } from '../base/clock';
import type { ImageDefinition } from '../domain/definition/imageDefinition';
import type { Locks } from '../domain/deletion/lock';
import type { Failure } from '../domain/errors/failure';
import type { ForeignGallery } from '../domain/gallery/foreignGallery';
import type { Gallery } from '../domain/gallery/gallery';
import type { GallerySharing } from '../domain/gallery/gallerySharing';
import type { KnownErrors } from '../domain/labs/labError';
import type { VirtualMachineSize } from '../domain/machine/virtualMachineSize';
import type { ChangeProgress } from '../domain/plan/changeProgress';
import type { Change } from '../domain/plan/plan';
import type { DiskEncryptionSet } from '../domain/region/encryption';
import type { Location } from '../domain/region/region';
import type { OsState, PurchasePlan, Tags } from '../domain/resource/resource';
import type { DependentVersions } from '../domain/source/dependentVersions';
import type { ImageSource } from '../domain/source/imageSource';
import type { ManagedImage } from '../domain/source/managedImage';
import type { ImageUsers } from '../domain/usage/imageUser';
import type { ImageVersion, StorageAccountType } from '../domain/version/imageVersion';
import type { SoftDeletedVersion } from '../domain/version/softDeletedVersion';

/** A connection to the Azure of one tenant. */
export interface Connection {
  readonly credential: TokenCredential;
  /** `https://management.azure.com`, or another cloud's endpoint, without a trailing slash. */
  readonly resourceManager: string;
  /** Token scopes for Resource Manager: `https://management.azure.com/.default`. */
  readonly scopes: readonly string[];
  /** Microsoft Graph of the same tenant. Absent in clouds where the required application IDs are unknown. */
  readonly directory?: { readonly endpoint: string; readonly scopes: readonly string[] } | undefined;
  /** Replaces the network in Sample Azure and in tests. */
  readonly httpClient?: HttpClient;
  /** Added to every client of this connection: claims challenges, logging. */
  readonly policies?: readonly PipelinePolicy[];
  /**
   * Milliseconds before the first retry of a read that got no response, and the least that Azure can ask to wait.
   * Defaults to one second.
   */
  readonly retryDelayMs?: number;
  /** The machine's clock. Tests use their own. */
  readonly time?: Clock;
}

export interface AzureSubscription {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
}

/**
 * The signed-in tenants and subscriptions, and their connections. Implemented by `signIn`; the code below doesn't know
 * accounts.
 */
export interface Directory {
  /** The selected subscriptions of all tenants, ordered by name. */
  subscriptions(): readonly AzureSubscription[];
  /** Throws an `AzureError` with reason `signIn` if no signed-in account has access to the subscription. */
  connectionOf(subscriptionId: string): Connection;
  /** One connection per tenant, with its selected subscriptions. Used for Resource Graph. */
  tenants(): readonly {
    readonly tenantId: string;
    readonly connection: Connection;
    readonly subscriptions: readonly AzureSubscription[];
  }[];
}

/** Results and failures. A failure of one subscription doesn't hide the others. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly failures: readonly { readonly subscription: AzureSubscription; readonly failure: Failure }[];
}

export interface Usage {
  /** `Gallery`, `GalleryImage`, `GalleryImageVersion`. */
  readonly name: string;
  readonly current: number;
  readonly limit: number;
}

/** The properties of an image's original virtual machine that cloning needs. */
export interface SourceMachine {
  readonly id: string;
  readonly purchasePlan?: PurchasePlan | undefined;
  readonly securityType?: string | undefined;
  readonly osState?: OsState | undefined;
}

export interface ResourceGroup {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly tags: Tags;
}

/** A subnet that a machine can be placed in. */
export interface Subnet {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  /** In the format of the locations API. */
  readonly location: string;
}

/** The signed-in user's permissions at a scope, as returned by the permissions API. */
export interface Permissions {
  /** Whether `action` is allowed. */
  allows(action: string): boolean;
}

/**
 * Reads Azure. Methods only throw `AzureError`. A missing resource is `undefined` where the signature says so.
 * Definitions, versions and image sources can also be read by the IDs of shared and community galleries:
 * `/SharedGalleries/…`.
 */
export interface AzureReader {
  galleries(): Promise<Listing<Gallery>>;
  managedImages(): Promise<Listing<ManagedImage>>;
  definitions(galleryId: string): Promise<readonly ImageDefinition[]>;
  versions(definitionId: string): Promise<readonly ImageVersion[]>;
  gallery(id: string): Promise<Gallery | undefined>;
  definition(id: string): Promise<ImageDefinition | undefined>;
  /** Includes the replication status of every region. */
  version(id: string): Promise<ImageVersion | undefined>;
  /** Also includes what Azure only returns on request, and a request to make the version again repeats. */
  wholeVersion(id: string): Promise<ImageVersion | undefined>;
  managedImage(id: string): Promise<ManagedImage | undefined>;
  sourceMachine(id: string): Promise<SourceMachine | undefined>;
  /** Physical regions that support galleries, ordered by display name. */
  locations(subscriptionId: string): Promise<readonly Location[]>;
  resourceGroups(subscriptionId: string): Promise<readonly ResourceGroup[]>;
  usages(subscriptionId: string, location: string): Promise<readonly Usage[]>;
  /** Storage types supported for replicas in a region, kept for the session. Undefined if Azure doesn't say. */
  storageTypes(subscriptionId: string, location: string): Promise<readonly StorageAccountType[] | undefined>;
  permissions(scope: string): Promise<Permissions>;
  /** Names of all galleries of a subscription, selected or not: they must be unique there. */
  galleryNames(subscriptionId: string): Promise<readonly string[]>;
  dependentVersions(sourceId: string): Promise<DependentVersions>;
  /**
   * All versions of the selected subscriptions that were created from a managed image, by Resource Graph alone: minutes behind,
   * and without their replication status. Never rejects: a failure is of a whole tenant.
   */
  clonedVersions(): Promise<{ readonly items: readonly ImageVersion[]; readonly failures: readonly Failure[] }>;
  /** All definitions or versions of the selected subscriptions. Versions don't include their replication status. */
  allDefinitions(): Promise<Listing<ImageDefinition>>;
  allVersions(): Promise<Listing<ImageVersion>>;
  /** All potential sources of one kind in the selected subscriptions. */
  imageSources(kind: 'virtualMachine' | 'snapshot' | 'disk'): Promise<Listing<ImageSource>>;
  /**
   * A source for versions, by its ID: a managed image, virtual machine (with its power state), snapshot, disk, version
   * (with properties of its definition and the regions it is ready in), shared image or community image.
   */
  imageSource(id: string): Promise<ImageSource | undefined>;
  /**
   * All resources that reference a gallery, definition or version at or below `id`, by its own or a shared ID, in all
   * selected subscriptions of its tenant.
   */
  imageUsers(id: string): Promise<ImageUsers>;
  /** Soft-deleted versions of a definition or a gallery. Empty if soft delete is off. */
  softDeletedVersions(id: string): Promise<readonly SoftDeletedVersion[]>;
  /**
   * IDs of what a gallery contains besides image definitions, each followed by its versions: applications, in-VM access
   * control profiles and scripts.
   */
  otherGalleryContents(galleryId: string): Promise<readonly string[]>;
  /** Locks in the subscription of a resource, or of these only what the user may read. */
  locks(id: string): Promise<Locks>;
  gallerySharing(galleryId: string): Promise<GallerySharing | undefined>;
  /** Galleries that others share with this subscription or its tenant, in all regions. */
  sharedGalleries(subscriptionId: string): Promise<{
    readonly items: readonly ForeignGallery[];
    /** Of regions that couldn't be read. */
    readonly failures: readonly Failure[];
  }>;
  /** A shared or community gallery by its ID. */
  foreignGallery(id: string): Promise<ForeignGallery | undefined>;
  /** Kept for the session. */
  virtualMachineSizes(subscriptionId: string, location: string): Promise<readonly VirtualMachineSize[]>;
  subnets(subscriptionId: string, location: string): Promise<readonly Subnet[]>;
  /** In all regions. */
  diskEncryptionSets(subscriptionId: string): Promise<readonly DiskEncryptionSet[]>;
  /** Azure's own body of a resource, for display. */
  raw(id: string): Promise<unknown>;
}

/**
 * Asks for a further remark on a change that is done. Undefined while Azure can't say yet; if `isLast`, that is said.
 * Throws nothing.
 */
export type RemarkCheck = (isLast: boolean) => Promise<{ readonly sentence: string | undefined } | undefined>;

/** A change that Azure has accepted. */
export interface Submission {
  /**
   * The poller state that a later session needs to resume. Undefined once Azure has finished. Contains signed URLs: a
   * secret.
   */
  readonly state: string | undefined;
  /**
   * Polls once. Returns what Azure says of the change, as `settle` does. Throws `AzureError` if that couldn't be learned:
   * the change continues all the same, and so may polling.
   */
  poll(signal?: AbortSignal): Promise<Settlement>;
  /** The `Retry-After` before the next poll, in milliseconds of real time. Undefined if Azure sent none. */
  readonly retryAfterMs: number | undefined;
  /** A message to the user about a change that succeeded: someone else changed the same resource concurrently. */
  readonly remark?: string | undefined;
  /** What else happened to a change that is done, where Azure reports it only later. */
  readonly remarkAfter?: RemarkCheck | undefined;
  /** The stage that Azure shows. Only for changes whose result appears in stages. */
  readonly progress?: ChangeProgress | undefined;
  /** ID of the created version, for a change that doesn't determine it, once it is visible. */
  readonly made?: string | undefined;
}

/** Changes Azure. Only called by the operations runner. */
export interface AzureWriter {
  /**
   * Reads the errors that the change's resources show before it is sent, by which its own failure is distinguished from theirs.
   * Undefined for a change that doesn't leave its failure on a resource.
   */
  errorsBefore(change: Change): Promise<KnownErrors | undefined>;
  /**
   * Sends the change once. Resolves when Azure has accepted it. If it throws a failure for which `isInconclusive`
   * (failure.ts) is true, the outcome is unknown and must be settled.
   */
  submit(change: Change, options?: SubmitOptions): Promise<Submission>;
  /**
   * Resumes a change that was sent by an earlier session, without sending it again.
   * @param errorsBefore what `errorsBefore` returned before it was sent
   */
  resume(change: Change, state: string, errorsBefore?: KnownErrors): Promise<Submission>;
  /**
   * Determines the outcome of a change from the current state of its target, for a change that may or may not have been
   * sent: `absent` (the change can't be found, so it may be sent; also for updates and deletions), `inProgress`,
   * `done` (the target is as the change wants it), `failed`, or `mismatch` (someone else's resource is in its place).
   * @param errorsBefore as for `resume`
   */
  settle(change: Change, errorsBefore?: KnownErrors): Promise<Settlement>;
}

interface SubmitOptions {
  readonly signal?: AbortSignal | undefined;
  /** The password for a virtual machine, if it needs one. */
  readonly secret?: string | undefined;
  /** What `errorsBefore` returned. */
  readonly errorsBefore?: KnownErrors | undefined;
}

export type Settlement = (
  | { readonly state: 'absent' | 'inProgress' | 'done' }
  | { readonly state: 'failed' | 'mismatch'; readonly failure: Failure }
) &
  Pick<Submission, 'progress' | 'made'>;
