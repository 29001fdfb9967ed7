import type { ImageDefinition } from '../definition/imageDefinition';
import type { Location } from '../region/region';
import type { ImageVersion, StorageAccountType } from './imageVersion';

export type UsageRows = ReadonlyMap<string, { readonly current: number; readonly limit: number }>;

/** Input of the plan. What couldn't be read is absent, and the plan says that it wasn't checked. */
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
  /** Versions being created from a managed image, by its ID key. Images without an entry weren't checked. */
  readonly pendingVersions?: ReadonlyMap<string, readonly string[]> | undefined;
  /**
   * The purchase plan of the virtual machine an image was captured from, by the image's ID key. Null if it has none.
   */
  readonly sourcePlans?:
    | ReadonlyMap<string, { readonly name: string; readonly publisher: string; readonly product: string } | null>
    | undefined;
  /** Usage rows (`GalleryImageVersion`) of the gallery's subscription, by region key, then by name. */
  readonly usagesByRegion?: ReadonlyMap<string, UsageRows> | undefined;
  /** Names of all resource groups of the gallery's subscription. */
  readonly resourceGroupNames?: readonly string[] | undefined;
  /** The tenant of each subscription concerned, by lower-case subscription ID. */
  readonly tenants?: ReadonlyMap<string, string> | undefined;
}
