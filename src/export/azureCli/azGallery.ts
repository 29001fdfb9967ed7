import type { ChangeOf, GallerySpec } from '../../domain/plan/plan';
import { azCommand, takesAsText, type Option } from './azCommand';
import { azRestChange } from './azRestChange';
import { galleryOptions, azScopeOf } from './azScope';
import { supportsTags, tagsOption } from './tagOptions';

export function azGallery(change: ChangeOf<'createGallery'>): string[] {
  const { target, spec } = change;
  const { sharing } = spec;
  const community = sharing && 'community' in sharing ? sharing.community : undefined;
  const options: readonly (Option | undefined)[] = [
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
  ];
  return isSupported(spec) && takesAsText(options) ? [azCommand('sig create', ...options)] : azRestChange(change);
}

function isSupported({ tags, systemIdentity, userIdentities = [], other }: GallerySpec): boolean {
  return !other && supportsTags(tags) && !systemIdentity && userIdentities.length === 0;
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
