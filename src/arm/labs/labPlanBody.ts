import { object } from '../json';
import type { Json } from '../json';

/** Azure merges it into what the lab plan has. */
export function attachBody(galleryId: string): { readonly properties: { readonly sharedGalleryId: string } } {
  return { properties: { sharedGalleryId: galleryId } };
}

const readOnlyProperties = new Set(['sharedGalleryId', 'provisioningState', 'resourceOperationError']);

/** A lab plan takes no empty gallery: it has to be written as a whole, without one. */
export function detachedPlanBody({ location, tags, identity, properties }: Json): Json {
  const kept = Object.entries(object(properties)).filter(([name]) => !readOnlyProperties.has(name));
  return {
    location,
    ...(tags !== undefined && { tags }),
    ...(identity !== undefined && { identity: { type: object(identity)['type'] } }),
    properties: Object.fromEntries(kept),
  };
}
