import type { ResourceBase } from '../../resource/resource';

/** A classic lab account. New ones can't be created, and exporting is possible only in the Lab Services site. */
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
