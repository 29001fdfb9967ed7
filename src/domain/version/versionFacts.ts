import type { Location } from '../region/region';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { ImageVersion, StorageAccountType } from './imageVersion';

export type UsageRows = ReadonlyMap<string, { readonly current: number; readonly limit: number }>;

/** What Azure was found to hold. A fact that could not be read is absent, and the plan then says that it was not checked. */
export interface VersionFacts {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** By region key. */
  readonly storageTypes?: ReadonlyMap<string, readonly StorageAccountType[]> | undefined;
  /** All gallery names of the gallery's subscription. */
  readonly galleryNames?: readonly string[] | undefined;
  /** Definitions of the gallery. */
  readonly definitions?: readonly ImageDefinition[] | undefined;
  /** Versions of the chosen definition, by its id key. */
  readonly versions?: ReadonlyMap<string, readonly ImageVersion[]> | undefined;
  /** Versions still being built from a managed image, by its id key; an image that has no entry was not asked for. */
  readonly feeding?: ReadonlyMap<string, readonly string[]> | undefined;
  /** The purchase plan of the virtual machine an image came from, by the image's id key; null where that machine has none. */
  readonly sourcePlans?:
    | ReadonlyMap<string, { readonly name: string; readonly publisher: string; readonly product: string } | null>
    | undefined;
  /** Usage rows (`GalleryImageVersion`) of the gallery's subscription, by region key, then by name. */
  readonly usagesByRegion?: ReadonlyMap<string, UsageRows> | undefined;
  /** Names of all resource groups of the gallery's subscription. */
  readonly resourceGroupNames?: readonly string[] | undefined;
  /** The tenant of each subscription concerned, by its id in lower case. */
  readonly tenants?: ReadonlyMap<string, string> | undefined;
}
