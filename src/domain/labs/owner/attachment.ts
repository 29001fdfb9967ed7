import type { Registration } from './providerNotices';
import type { MissingRights } from '../../rights/withRights';
import type { Gallery } from '../../gallery/gallery';
import type { GalleryAccess } from '../../gallery/galleryAccess';
import type { AttachedGallery } from './labAccount';
import type { LabOwner } from './labOwner';
import type { Location } from '../../region/region';

export interface Attachment {
  readonly owner: LabOwner;
  readonly gallery: Gallery;
  /** A fresh GUID: the name of the role assignment, should one be needed. */
  readonly roleAssignment: string;
}

/** What was read before. A fact that could not be read is absent, and the plan then says that it was not checked. */
export interface AttachFacts {
  readonly now: number;
  /** Of a lab account; a lab plan tells itself. */
  readonly attached?: readonly AttachedGallery[] | undefined;
  /** `Microsoft.LabServices` and `Microsoft.Compute` in the subscriptions of owner and gallery. */
  readonly registrations?: readonly Registration[] | undefined;
  /** Of the principal that `labService` names for this generation. */
  readonly access?: GalleryAccess | undefined;
  readonly locations?: readonly Location[] | undefined;
  /** Of those that the plan needs which is made without this fact. */
  readonly missingRights?: MissingRights;
}
