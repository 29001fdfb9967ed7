import type { ManagedImage } from '../../domain/model/managedImage';
import type { CloneChoice } from '../../domain/plans/cloneManagedImage';
import type { Answers } from '../engine/flow';
import { newGalleryId } from './galleryStep';
import { cloneKeys } from './keys';

/** The gallery that the answers so far speak of; a new one lives where the image does. */
export function galleryOf(answers: Answers, image: ManagedImage): CloneChoice['gallery'] {
  const answer = answers.need(cloneKeys.gallery);
  if (answer !== 'new') return answer;
  const group = answers.need(cloneKeys.resourceGroup);
  return {
    id: newGalleryId(group, answers.need(cloneKeys.galleryName)),
    create: { location: image.location },
    ...(group.create && { resourceGroup: { id: group.id, create: group.create } }),
  };
}

export function galleryIdIn(gallery: CloneChoice['gallery']): string {
  return 'existing' in gallery ? gallery.existing.id : gallery.id;
}

/** Where new definitions are made: with their gallery. */
export function galleryLocation(gallery: CloneChoice['gallery']): string {
  return 'existing' in gallery ? gallery.existing.location : gallery.create.location;
}
