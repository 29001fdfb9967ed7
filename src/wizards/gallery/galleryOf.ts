import type { ImageSource } from '../../domain/source/imageSource';
import type { VersionChoice } from '../../domain/version/versionChoice';
import type { Answers } from '../engine/answers';
import { versionKeys } from '../version/versionKeys';
import { newGalleryId } from './galleryStep';

/** The gallery of the answers so far. A new one is created in the source's region. */
export function galleryOf(answers: Answers, source: ImageSource): VersionChoice['gallery'] {
  const answer = answers.need(versionKeys.gallery);
  if (answer !== 'new') return answer;
  const group = answers.need(versionKeys.resourceGroup);
  return {
    id: newGalleryId(group, answers.need(versionKeys.galleryName)),
    create: { location: source.location ?? '' },
    ...(group.create && { resourceGroup: { id: group.id, create: group.create } }),
  };
}

export function galleryIdIn(gallery: VersionChoice['gallery']): string {
  return 'existing' in gallery ? gallery.existing.id : gallery.id;
}

/** New definitions are created in their gallery's region. */
export function galleryLocation(gallery: VersionChoice['gallery']): string {
  return 'existing' in gallery ? gallery.existing.location : gallery.create.location;
}
