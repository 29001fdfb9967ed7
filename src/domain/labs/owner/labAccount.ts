import type { ResourceBase } from '../../resource/resource';

/** A classic lab account: nobody can create one any more, and exporting there is only possible in the Lab Services site. */
export interface LabAccount extends ResourceBase {
  readonly kind: 'labAccount';
}

/** A gallery attached to a classic lab account. */
export interface AttachedGallery {
  /** `<lab account>/sharedgalleries/<name>`. */
  readonly id: string;
  readonly name: string;
  readonly galleryId: string;
}
