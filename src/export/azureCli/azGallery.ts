import type { ChangeOf, GallerySpec } from '../../domain/plan/plan';
import { azRestChange } from './azRestChange';
import { azCommand } from './azCommand';
import { galleryOptions, azScopeOf } from './azScope';
import { supportsTags, supportsText, tagsOption } from './tagOptions';

export function azGallery(change: ChangeOf<'createGallery'>): string[] {
  const { target, spec } = change;
  if (!isSupported(spec)) return azRestChange(change);
  const { sharing } = spec;
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  return [
    azCommand(
      'sig create',
      ...galleryOptions(azScopeOf(target)),
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

function isSupported({ tags, description, systemIdentity, userIdentities = [], sharing }: GallerySpec): boolean {
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  const texts = [description, community?.eula, community?.publisherUri, community?.publisherContact];
  return supportsTags(tags) && texts.every(supportsText) && !systemIdentity && userIdentities.length === 0;
}

export function azShare({ target, spec }: ChangeOf<'shareGallery'>): string[] {
  const scope = galleryOptions(azScopeOf(target));
  const output = ['output', 'none'] as const;
  if (!('subscriptions' in spec)) {
    const words = spec.operation === 'reset' ? 'reset' : 'enable-community';
    return [azCommand(`sig share ${words}`, ...scope, output)];
  }
  return [
    azCommand(
      `sig share ${spec.operation}`,
      ...scope,
      ['subscription-ids', ...optionValues(spec.subscriptions)],
      ['tenant-ids', ...optionValues(spec.tenants)],
      output,
    ),
  ];
}

/** Omits the option if it has no values, since an option without values has a different meaning. */
function optionValues(ids: readonly string[]): readonly (string | undefined)[] {
  return ids.length > 0 ? ids : [undefined];
}
