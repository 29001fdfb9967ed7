import { galleryIdOf } from './galleryIds';
import { definitionId, isWithin, nameOf, subscriptionOf, versionId } from './resourceId';

/** The IDs of a gallery by which others refer to its images. */
export interface GalleryNames {
  readonly own: string;
  /** `/SharedGalleries/…`, `/CommunityGalleries/…`, and `<dev center>/galleries/…`. */
  readonly others: readonly string[];
}

/** @param publicNames of the community gallery that it is */
export function namesOf(id: string, publicNames: readonly string[]): GalleryNames {
  const own = galleryIdOf(id);
  const shared = `/SharedGalleries/${subscriptionOf(own)}-${nameOf(own).toUpperCase()}`;
  return { own, others: [shared, ...publicNames.map(name => `/CommunityGalleries/${name}`)] };
}

/** All IDs of what is at `id`, a gallery, definition or version. */
export function aliasesOf(id: string, { own, others }: GalleryNames): readonly string[] {
  return [id, ...others.map(other => other + id.slice(own.length))];
}

/** The own ID of what `reference` refers to, the definition for its latest version. Undefined if it is elsewhere. */
export function ownIdOf(reference: string, { own, others }: GalleryNames): string | undefined {
  const gallery = [own, ...others].find(one => isWithin(reference, one));
  if (gallery === undefined) return undefined;
  // Dev Box writes `version` in some places.
  const match = /^(?:\/images\/([^/]+)(?:\/versions?\/([^/]+))?)?\/*$/i.exec(reference.slice(gallery.length));
  if (!match) return undefined;
  const [, image, version]: readonly (string | undefined)[] = match;
  if (image === undefined) return own;
  const definition = definitionId(own, image);
  return version === undefined || /^latest$/i.test(version) ? definition : versionId(definition, version);
}
