import type { Disposable } from '../base/event';
import type { Failure } from '../domain/errors/failure';
import type { Resource } from '../domain/resource/resourceOfKind';
import type { Gallery } from '../domain/gallery/gallery';
import type { ImageDefinition } from '../domain/definition/imageDefinition';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { ManagedImage } from '../domain/source/managedImage';
import type { AzureSubscription } from '../azure/ports';

/** What is known under one heading. Old items stay when a later load fails. */
export interface Known<T> {
  readonly state: 'unloaded' | 'loading' | 'loaded';
  readonly items: readonly T[];
  /** Why the last load failed; by subscription where the list spans several. */
  readonly failures: readonly { readonly failure: Failure; readonly subscription?: AzureSubscription | undefined }[];
}

/** What is known of Azure. Reads are answered at once from memory; loads go to Azure and then fire. */
export interface Store {
  galleries(): Known<Gallery>;
  managedImages(): Known<ManagedImage>;
  definitions(galleryId: string): Known<ImageDefinition>;
  /** Newest number first. */
  versions(definitionId: string): Known<ImageVersion>;
  get(id: string): Resource | undefined;

  /**
   * Loads what was never loaded, else answers what is known, also while Azure is being asked again; with `force` asks Azure in
   * any case. Never rejects: failures are in what is known. Concurrent calls share one request.
   */
  loadGalleries(force?: boolean): Promise<Known<Gallery>>;
  loadManagedImages(force?: boolean): Promise<Known<ManagedImage>>;
  loadDefinitions(galleryId: string, force?: boolean): Promise<Known<ImageDefinition>>;
  loadVersions(definitionId: string, force?: boolean): Promise<Known<ImageVersion>>;
  /** Reads one resource by REST, since Resource Graph lags, and keeps it, or forgets it where it is gone. Never rejects. */
  reread(id: string): Promise<Resource | undefined>;
  /** Keeps a resource somebody has just read. */
  put(resource: Resource): void;
  /** Forgets everything: another account, another cloud, other subscriptions. */
  clear(): void;

  /** Fires the ids whose own facts changed, and the ids (`galleries`, `managedImages` for the two roots) whose list of children changed. */
  readonly onDidChange: (
    listener: (change: { readonly resources: readonly string[]; readonly lists: readonly string[] }) => void,
  ) => Disposable;
}
