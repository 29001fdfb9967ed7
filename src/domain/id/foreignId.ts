import { sameName } from './sameName';

/** A parsed ID of a shared resource, as used by machines: `/SharedGalleries/…` or `/CommunityGalleries/…`. */
export interface ForeignId {
  readonly kind: 'shared' | 'community';
  /** ID of the gallery. */
  readonly gallery: string;
  /** One name per level: gallery, image definition, version. */
  readonly names: readonly string[];
}

const form = /^(\/(shared|community)Galleries\/([^/]+))(?:\/images\/([^/]+)(?:\/versions\/([^/]+))?)?\/*$/i;

/** Undefined if `text` isn't such an ID. */
export function parseForeignId(text: string): ForeignId | undefined {
  const match = form.exec(text.trim());
  if (!match) return undefined;
  const [, gallery = '', kind = '', ...names]: readonly (string | undefined)[] = match;
  return {
    kind: sameName(kind, 'shared') ? 'shared' : 'community',
    gallery,
    names: names.filter(name => name !== undefined),
  };
}
