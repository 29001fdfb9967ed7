import type { CommunityInfo } from '../plan/plan';
import type { Gallery } from './gallery';

/** Who a gallery is shared with, from a read that requests it. */
export interface GallerySharing {
  readonly permissions: Gallery['permissions'];
  /** IDs the gallery is shared with directly. */
  readonly subscriptions: readonly string[];
  readonly tenants: readonly string[];
  readonly community?:
    (CommunityInfo & { readonly enabled: boolean; readonly publicNames: readonly string[] }) | undefined;
}
