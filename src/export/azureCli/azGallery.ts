import type { ChangeOf, GallerySpec } from '../../domain/plan/plan';
import { azAsItIs } from './azChange';
import { azCommand } from './azCommand';
import { galleryOptions, placeOf } from './placeOf';
import { canSayTags, canSayText, tagsOption } from './tagOptions';

export function azGallery(change: ChangeOf<'createGallery'>): string[] {
  const { target, shall } = change;
  if (!canSay(shall)) return azAsItIs(change);
  const { sharing } = shall;
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  return [
    azCommand(
      'sig create',
      ...galleryOptions(placeOf(target)),
      ['location', shall.location],
      ['description', shall.description],
      ['permissions', sharing?.permissions],
      ['publisher-uri', community?.publisherUri],
      ['publisher-email', community?.publisherContact],
      ['eula', community?.eula],
      ['public-name-prefix', community?.publicNamePrefix],
      ['soft-delete', shall.softDelete],
      tagsOption(shall.tags),
      ['output', 'none'],
    ),
  ];
}

function canSay({ tags, description, systemIdentity, userIdentities = [], sharing }: GallerySpec): boolean {
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  const texts = [description, community?.eula, community?.publisherUri, community?.publisherContact];
  return canSayTags(tags) && texts.every(canSayText) && !systemIdentity && userIdentities.length === 0;
}

export function azShare({ target, shall }: ChangeOf<'shareGallery'>): string[] {
  const place = galleryOptions(placeOf(target));
  const output = ['output', 'none'] as const;
  if (!('subscriptions' in shall)) {
    const words = shall.operation === 'reset' ? 'reset' : 'enable-community';
    return [azCommand(`sig share ${words}`, ...place, output)];
  }
  return [
    azCommand(
      `sig share ${shall.operation}`,
      ...place,
      ['subscription-ids', ...filled(shall.subscriptions)],
      ['tenant-ids', ...filled(shall.tenants)],
      output,
    ),
  ];
}

/** An option without a value would say something else than none. */
function filled(ids: readonly string[]): readonly (string | undefined)[] {
  return ids.length > 0 ? ids : [undefined];
}
