import type { Location } from '../region';
import type { Gallery } from '../model/gallery';
import type { ImageDefinition } from '../model/definition';
import type { ImageVersion, StorageAccountType, TargetRegion } from '../model/version';
import type { ManagedImage } from '../model/managedImage';
import type { DefinitionSpec, GallerySpec, Plan, ResourceGroupSpec } from '../plan';

/** What the user chose for one image. `existing` resources are known to Azure, `create` ones shall be made first. */
export interface CloneChoice {
  readonly image: ManagedImage;
  readonly gallery:
    | { readonly existing: Gallery }
    | {
        readonly id: string;
        readonly create: GallerySpec;
        readonly resourceGroup?: { readonly id: string; readonly create: ResourceGroupSpec };
      };
  readonly definition:
    { readonly existing: ImageDefinition } | { readonly id: string; readonly create: DefinitionSpec };
  /** `1.2.3` */
  readonly version: string;
  readonly targetRegions: readonly TargetRegion[];
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest: boolean;
  readonly endOfLifeDate?: string | undefined;
}

/** What Azure was found to hold. A fact that could not be read is absent, and the plan then says that it was not checked. */
export interface CloneFacts {
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
  /** Usage rows of the home region, by name. */
  readonly usages?: ReadonlyMap<string, { readonly current: number; readonly limit: number }> | undefined;
  /** Versions still being built from an image, by the image's id key. */
  readonly feeding?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Actions needed that the user lacks, each with its scope. */
  readonly missingRights?: readonly { readonly action: string; readonly scope: string }[] | undefined;
  /** The purchase plan of the virtual machine an image came from, by the image's id key; null where that machine has none. */
  readonly sourcePlans?:
    | ReadonlyMap<string, { readonly name: string; readonly publisher: string; readonly product: string } | null>
    | undefined;
}

export type CloneManagedImages = (choices: readonly CloneChoice[], facts: CloneFacts) => Plan;
