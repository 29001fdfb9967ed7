import type { CommunityInfo } from '../plan/plan';
import type { Gallery } from './gallery';

/** Who a gallery is shared with, from a read that requests it. */
export interface GallerySharing {
  readonly permissions: Gallery['permissions'];
  /** IDs the gallery is shared with directly. */
  readonly subscriptions: readonly string[];
  readonly tenants: readonly string[];
  /** Names of what else Azure reports on whom it is shared with. */
  readonly unrepeatable?: readonly string[] | undefined;
  readonly community?:
    (CommunityInfo & { readonly enabled: boolean | undefined; readonly publicNames: readonly string[] }) | undefined;
}
