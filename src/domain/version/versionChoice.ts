import type { ImageDefinition } from '../definition/imageDefinition';
import type { Gallery } from '../gallery/gallery';
import type { DefinitionSpec, GallerySpec, ResourceGroupSpec } from '../plan/plan';
import type { Tags } from '../resource/resource';
import type { ImageSource } from '../source/imageSource';
import type { StorageAccountType, TargetRegion } from './imageVersion';

/** The user's input for one version. `existing` resources exist in Azure, `create` ones are created first. */
export interface VersionChoice {
  readonly source: ImageSource;
  /** Data disks, if the source is a snapshot, managed disk or VHD. */
  readonly dataDisks?: readonly { readonly lun: number; readonly source: ImageSource }[] | undefined;
  /** Home region, if the source allows a choice. Default: that of the source. */
  readonly home?: string | undefined;
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
  readonly blockDeletionBeforeEndOfLife?: boolean | undefined;
  /** Default: Full. */
  readonly replicationMode?: 'Shallow' | undefined;
  readonly tags?: Tags | undefined;
}
