import type { ChangeOf } from '../../domain/plan';
import { azCommand } from './command';
import { galleryOptions, placeOf } from './place';
import { azRest } from './rest';
import { canSayTags, canSayText, tagsOption } from './tags';

export function azGallery({ target, shall }: ChangeOf<'createGallery'>): string[] {
  const { description, tags, location } = shall;
  if (!canSayTags(tags) || !canSayText(description)) {
    return azRest(target, { location, tags, properties: { description } });
  }
  return [
    azCommand(
      'sig create',
      ...galleryOptions(placeOf(target)),
      ['location', location],
      ['description', description],
      tagsOption(tags),
      ['output', 'none'],
    ),
  ];
}
