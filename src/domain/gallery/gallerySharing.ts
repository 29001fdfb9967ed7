import type { CommunityInfo } from '../plan/plan';
import type { Gallery } from './gallery';

/** Whom a gallery is shared with, as a read that asks for it tells. */
export interface GallerySharing {
  readonly permissions: Gallery['permissions'];
  /** Ids the gallery is shared with directly. */
  readonly subscriptions: readonly string[];
  readonly tenants: readonly string[];
  readonly community?:
    (CommunityInfo & { readonly enabled: boolean; readonly publicNames: readonly string[] }) | undefined;
}
