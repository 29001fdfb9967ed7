import type { ChangeOf, GallerySpec } from '../../domain/plan/plan';
import { azAsItIs } from './azChange';
import { azCommand } from './azCommand';
import { galleryOptions, placeOf } from './placeOf';
import { canSayTags, canSayText, tagsOption } from './tagOptions';

export function azGallery(change: ChangeOf<'createGallery'>): string[] {
  const { target, spec } = change;
  if (!canSay(spec)) return azAsItIs(change);
  const { sharing } = spec;
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  return [
    azCommand(
      'sig create',
      ...galleryOptions(placeOf(target)),
      ['location', spec.location],
      ['description', spec.description],
      ['permissions', sharing?.permissions],
      ['publisher-uri', community?.publisherUri],
      ['publisher-email', community?.publisherContact],
      ['eula', community?.eula],
      ['public-name-prefix', community?.publicNamePrefix],
      ['soft-delete', spec.softDelete],
      tagsOption(spec.tags),
      ['output', 'none'],
    ),
  ];
}

function canSay({ tags, description, systemIdentity, userIdentities = [], sharing }: GallerySpec): boolean {
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  const texts = [description, community?.eula, community?.publisherUri, community?.publisherContact];
  return canSayTags(tags) && texts.every(canSayText) && !systemIdentity && userIdentities.length === 0;
}

export function azShare({ target, spec }: ChangeOf<'shareGallery'>): string[] {
  const place = galleryOptions(placeOf(target));
  const output = ['output', 'none'] as const;
  if (!('subscriptions' in spec)) {
    const words = spec.operation === 'reset' ? 'reset' : 'enable-community';
    return [azCommand(`sig share ${words}`, ...place, output)];
  }
  return [
    azCommand(
      `sig share ${spec.operation}`,
      ...place,
      ['subscription-ids', ...filled(spec.subscriptions)],
      ['tenant-ids', ...filled(spec.tenants)],
      output,
    ),
  ];
}

/** An option without a value would say something else than none. */
function filled(ids: readonly string[]): readonly (string | undefined)[] {
  return ids.length > 0 ? ids : [undefined];
}
