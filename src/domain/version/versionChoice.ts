import type { Gallery } from '../gallery/gallery';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { StorageAccountType, TargetRegion } from './imageVersion';
import type { ImageSource } from '../source/imageSource';
import type { DefinitionSpec, GallerySpec, ResourceGroupSpec } from '../plan/plan';
import type { Tags } from '../resource/resource';

/** What the user chose for one version. `existing` resources are known to Azure, `create` ones shall be made first. */
export interface VersionChoice {
  readonly source: ImageSource;
  /** Disks besides the one of the system, where the source is a snapshot, managed disk or VHD. */
  readonly dataDisks?: readonly { readonly lun: number; readonly source: ImageSource }[] | undefined;
  /** Home region, where the source leaves a choice; the source's own where absent. */
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
  /** Full where absent. */
  readonly replicationMode?: 'Shallow' | undefined;
  readonly tags?: Tags | undefined;
}
