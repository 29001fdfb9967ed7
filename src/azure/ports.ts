import type { HttpClient, PipelinePolicy } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/core-auth';
import type { ChangeProgress } from '../domain/plan/changeProgress';
import type { DiskEncryptionSet } from '../domain/region/encryption';
import type { Failure } from '../domain/errors/failure';
import type { Location } from '../domain/region/region';
import type { Change } from '../domain/plan/plan';
import type { ForeignGallery } from '../domain/gallery/foreignGallery';
import type { Gallery } from '../domain/gallery/gallery';
import type { ImageDefinition } from '../domain/definition/imageDefinition';
import type { ImageVersion, StorageAccountType } from '../domain/version/imageVersion';
import type { ManagedImage } from '../domain/source/managedImage';
import type { GallerySharing } from '../domain/gallery/gallerySharing';
import type { ImageSource } from '../domain/source/imageSource';
import type { ImageUser } from '../domain/usage/imageUser';
import type { OsState, PurchasePlan, Tags } from '../domain/resource/resource';
import type { SoftDeletedVersion } from '../domain/version/softDeletedVersion';
import type { VirtualMachineSize } from '../domain/machine/virtualMachineSize';

/** How to reach the Azure of one tenant. */
export interface Connection {
  readonly credential: TokenCredential;
  /** `https://management.azure.com`, or another cloud's; without a trailing slash. */
  readonly resourceManager: string;
  /** Token scopes for Resource Manager: `https://management.azure.com/.default`. */
  readonly scopes: readonly string[];
  /** Microsoft Graph, the directory of the same tenant; absent in clouds where what we ask it for is not known. */
  readonly directory?: { readonly endpoint: string; readonly scopes: readonly string[] } | undefined;
  /** Stands in for the network in Sample Azure and in tests. */
  readonly httpClient?: HttpClient;
  /** Added to every client of this connection: claims challenges, logging. */
  readonly policies?: readonly PipelinePolicy[];
  /** Milliseconds before a read that got no answer is first repeated; a second where absent. */
  readonly retryDelayMs?: number;
}

export interface AzureSubscription {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
}

/** Who is signed in, and how each subscription is reached. `signIn` implements it; nothing below knows of accounts. */
export interface Directory {
  /** The subscriptions the user selected, over all tenants, ordered by name. */
  subscriptions(): readonly AzureSubscription[];
  /** Throws an `AzureError` with reason `signIn` where the subscription belongs to nobody signed in. */
  connectionOf(subscriptionId: string): Connection;
  /** One connection a tenant, with the subscriptions to ask for: what Resource Graph is asked through. */
  tenants(): readonly {
    readonly tenantId: string;
    readonly connection: Connection;
    readonly subscriptions: readonly AzureSubscription[];
  }[];
}

/** What was found, and what could not be asked: a failure of one subscription never hides the others. */
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

/** The little that the clone asks of the virtual machine an image came from. */
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

/** A place in a virtual network that a machine can be put in. */
export interface Subnet {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  /** In the form of the locations call. */
  readonly location: string;
}

/** What a signed-in user may do at a scope, as the permissions call tells it. */
export interface Permissions {
  /** Whether `action` (`Microsoft.Compute/galleries/write`) is allowed. */
  allows(action: string): boolean;
}

/**
 * Reads Azure. Every method throws `AzureError` alone; a missing resource is `undefined` where the signature says so.
 * Definitions, versions and image sources are read by the ids of what others share too: `/SharedGalleries/…`.
 */
export interface AzureReader {
  galleries(): Promise<Listing<Gallery>>;
  managedImages(): Promise<Listing<ManagedImage>>;
  definitions(galleryId: string): Promise<readonly ImageDefinition[]>;
  versions(definitionId: string): Promise<readonly ImageVersion[]>;
  gallery(id: string): Promise<Gallery | undefined>;
  definition(id: string): Promise<ImageDefinition | undefined>;
  /** With the replication of every region. */
  version(id: string): Promise<ImageVersion | undefined>;
  managedImage(id: string): Promise<ManagedImage | undefined>;
  sourceMachine(id: string): Promise<SourceMachine | undefined>;
  /** Physical regions that take galleries, in the order of their display names. */
  locations(subscriptionId: string): Promise<readonly Location[]>;
  resourceGroups(subscriptionId: string): Promise<readonly ResourceGroup[]>;
  usages(subscriptionId: string, location: string): Promise<readonly Usage[]>;
  /** Storage types that hold replicas, by region key. */
  storageTypes(subscriptionId: string): Promise<ReadonlyMap<string, readonly StorageAccountType[]>>;
  permissions(scope: string): Promise<Permissions>;
  /** Names of all galleries of a subscription, selected or not: Azure wants them unique there. */
  galleryNames(subscriptionId: string): Promise<readonly string[]>;
  /** Ids of versions still being built or copied from this source. */
  versionsBeingBuiltFrom(sourceId: string): Promise<readonly string[]>;
  /** All definitions, and all versions, of the selected subscriptions; versions without their replication. */
  allDefinitions(): Promise<Listing<ImageDefinition>>;
  allVersions(): Promise<Listing<ImageVersion>>;
  /** Everything of one kind that a version could be made from, in the selected subscriptions. */
  imageSources(kind: 'virtualMachine' | 'snapshot' | 'disk'): Promise<Listing<ImageSource>>;
  /**
   * What a version can be made from, by its id: a managed image, virtual machine, snapshot, disk, version (which carries the
   * words of its definition and the regions it is ready in), shared or community image; a machine with its power state.
   */
  imageSource(id: string): Promise<ImageSource | undefined>;
  /** Everything that names a version or definition at or below `id`, in all selected subscriptions of its tenant. */
  imageUsers(id: string): Promise<readonly ImageUser[]>;
  /** Versions that soft delete still keeps: of one definition, or of all of a gallery. Empty where it is off. */
  softDeletedVersions(id: string): Promise<readonly SoftDeletedVersion[]>;
  gallerySharing(galleryId: string): Promise<GallerySharing | undefined>;
  /** Galleries that others share with this subscription or its tenant, in all regions. */
  sharedGalleries(subscriptionId: string): Promise<{
    readonly items: readonly ForeignGallery[];
    /** Of regions that could not be asked. */
    readonly failures: readonly Failure[];
  }>;
  /** A shared or community gallery by its id. */
  foreignGallery(id: string): Promise<ForeignGallery | undefined>;
  virtualMachineSizes(subscriptionId: string, location: string): Promise<readonly VirtualMachineSize[]>;
  subnets(subscriptionId: string, location: string): Promise<readonly Subnet[]>;
  /** Of all regions. */
  diskEncryptionSets(subscriptionId: string): Promise<readonly DiskEncryptionSet[]>;
  /** Azure's own body of a resource, for the eyes of its owner. */
  raw(id: string): Promise<unknown>;
}

/** A change that Azure has accepted. */
export interface Submission {
  /** What a later start needs to go on asking; undefined once Azure has finished. Holds signed URLs: a secret. */
  readonly state: string | undefined;
  /**
   * Asks once. True when the change is complete; throws `AzureError` when Azure says that it failed. Where Azure could not
   * be asked (`couldNotAsk` in failure.ts tells), the change goes on, and so may the polling.
   */
  poll(signal?: AbortSignal): Promise<boolean>;
  /** What Azure asks to wait before the next poll, in milliseconds of real time; undefined where it does not say. */
  readonly retryAfterMs: number | undefined;
  /** Something the user should know of a change that goes well: somebody else has changed the same resource meanwhile. */
  readonly remark?: string | undefined;
  /** As far as Azure has shown yet; of changes alone whose result shows in stages. */
  readonly progress?: ChangeProgress | undefined;
  /** Id of the version that came of a change which does not name it, once it shows. */
  readonly made?: string | undefined;
}

/** Changes Azure. Only the runner of operations calls it. */
export interface AzureWriter {
  /**
   * Sends the change once; resolves when Azure has accepted it. Where it throws what `couldNotAsk` (failure.ts) is true
   * of, the change may or may not have been made: settle it.
   * @param secret the password of a virtual machine that is to have one
   */
  submit(change: Change, signal?: AbortSignal, secret?: string): Promise<Submission>;
  /**
   * Goes on with a change that an earlier start had sent, without sending it again.
   * @param since when it was sent, in milliseconds since 1970: what Azure tells of earlier failures is none of it
   */
  resume(change: Change, state: string, since?: number): Promise<Submission>;
  /**
   * Reads what Azure has of the change's target, for a change that may or may not have been sent:
   * `absent` (nothing of the change is there, so it may be sent: of an update or a deletion too), `inProgress`, `done` (it
   * is as the change wants it), `failed`, or `different` (somebody else's).
   * @param since as for `resume`
   */
  settle(change: Change, since?: number): Promise<Settlement>;
}

export type Settlement = (
  | { readonly state: 'absent' | 'inProgress' | 'done' }
  | { readonly state: 'failed' | 'different'; readonly failure: Failure }
) &
  Pick<Submission, 'progress' | 'made'>;
