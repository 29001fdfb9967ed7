import type { AzureSubscription } from '../azure/ports';
import type { Disposable } from '../base/event';
import type { ImageDefinition } from '../domain/definition/imageDefinition';
import type { Failure } from '../domain/errors/failure';
import type { Gallery } from '../domain/gallery/gallery';
import type { Resource } from '../domain/resource/resourceOfKind';
import type { ManagedImage } from '../domain/source/managedImage';
import type { ImageVersion } from '../domain/version/imageVersion';

/** The cached state of a list. Old items stay when a later load fails. */
export interface Known<T> {
  readonly state: 'unloaded' | 'loading' | 'loaded';
  readonly items: readonly T[];
  /** Why the last load failed, by subscription if the list spans several. */
  readonly failures: readonly { readonly failure: Failure; readonly subscription?: AzureSubscription | undefined }[];
}

/** Cache of Azure resources. Reads are synchronous; loads go to Azure and then fire. */
export interface Store {
  galleries(): Known<Gallery>;
  managedImages(): Known<ManagedImage>;
  definitions(galleryId: string): Known<ImageDefinition>;
  /** Highest version number first. */
  versions(definitionId: string): Known<ImageVersion>;
  get(id: string): Resource | undefined;
  /** Whatever was read so far. */
  all(): readonly Resource[];

  /**
   * Returns the cached value, also while a reload is in flight, or loads it if it was never loaded. `force` always
   * loads. Never rejects: failures are part of the result. Concurrent calls share one request.
   */
  loadGalleries(force?: boolean): Promise<Known<Gallery>>;
  loadManagedImages(force?: boolean): Promise<Known<ManagedImage>>;
  loadDefinitions(galleryId: string, force?: boolean): Promise<Known<ImageDefinition>>;
  loadVersions(definitionId: string, force?: boolean): Promise<Known<ImageVersion>>;
  /** Reads one resource by REST, since Resource Graph lags, and updates or removes it in the cache. Never rejects. */
  reread(id: string): Promise<Resource | undefined>;
  /** Caches a resource that was read elsewhere. */
  put(resource: Resource): void;
  /** Clears the cache: another account, another cloud, other subscriptions. */
  clear(): void;

  /**
   * Fires the IDs of changed resources, and the IDs (`galleries`, `managedImages` for the two roots) whose list of
   * children changed.
   */
  readonly onDidChange: (
    listener: (change: { readonly resources: readonly string[]; readonly lists: readonly string[] }) => void,
  ) => Disposable;
}
