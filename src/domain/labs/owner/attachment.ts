import type { Gallery } from '../../gallery/gallery';
import type { GalleryAccess } from '../../gallery/galleryAccess';
import type { Tenants } from '../../id/tenancy';
import type { Location } from '../../region/region';
import type { MissingRights } from '../../rights/withRightsNotices';
import type { AttachedGallery } from './labAccount';
import type { LabOwner } from './labOwner';
import type { Registration } from './providerNotices';

export interface Attachment {
  readonly owner: LabOwner;
  readonly gallery: Gallery;
  /** A new GUID: the name of the role assignment, if one is needed. */
  readonly roleAssignment: string;
}

/** Input of the plan. What couldn't be read is absent, and the plan says that it wasn't checked. */
export interface AttachFacts {
  readonly now: number;
  /** Galleries of a lab account. Not needed for a lab plan, which has its own in `galleryId`. */
  readonly attached?: readonly AttachedGallery[] | undefined;
  /** `Microsoft.LabServices` and `Microsoft.Compute` in the subscriptions of owner and gallery. */
  readonly registrations?: readonly Registration[] | undefined;
  /** Of the principal that `labService` specifies for this generation. */
  readonly access?: GalleryAccess | undefined;
  readonly locations?: readonly Location[] | undefined;
  readonly tenants?: Tenants;
  /** Of the permissions needed by the plan that is built without this fact. */
  readonly missingRights?: MissingRights;
}
