import { object } from '../json';
import type { Json } from '../json';

/** Azure merges it into the lab plan (PATCH). */
export function attachBody(galleryId: string): { readonly properties: { readonly sharedGalleryId: string } } {
  return { properties: { sharedGalleryId: galleryId } };
}

const readOnlyProperties = new Set(['sharedGalleryId', 'provisioningState', 'resourceOperationError']);

/** An empty gallery can't be set by PATCH, so the whole lab plan is written (PUT) without one. */
export function detachedPlanBody({ location, tags, identity, properties }: Json): Json {
  const kept = Object.entries(object(properties)).filter(([name]) => !readOnlyProperties.has(name));
  return {
    location,
    ...(tags !== undefined && { tags }),
    ...(identity !== undefined && { identity: { type: object(identity)['type'] } }),
    properties: Object.fromEntries(kept),
  };
}
