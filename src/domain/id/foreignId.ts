import { sameName } from './sameName';

/** An id by which machines name what somebody else shares: `/SharedGalleries/…` or `/CommunityGalleries/…`, taken apart. */
export interface ForeignId {
  readonly kind: 'shared' | 'community';
  /** The gallery's id alone. */
  readonly gallery: string;
  /** One name a level: gallery, image definition, version. */
  readonly names: readonly string[];
}

const form = /^(\/(shared|community)Galleries\/([^/]+))(?:\/images\/([^/]+)(?:\/versions\/([^/]+))?)?\/*$/i;

/** Undefined where `text` is no such id. */
export function parseForeignId(text: string): ForeignId | undefined {
  const match = form.exec(text.trim());
  const [, gallery, kind, ...names]: readonly (string | undefined)[] = match ?? [];
  if (gallery === undefined || kind === undefined) return undefined;
  return {
    kind: sameName(kind, 'shared') ? 'shared' : 'community',
    gallery,
    names: names.filter(name => name !== undefined),
  };
}
