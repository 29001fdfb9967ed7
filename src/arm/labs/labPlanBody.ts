import { object, without, type Json } from '../../base/json';

/** Azure merges it into the lab plan (PATCH). */
export function attachBody(galleryId: string): { readonly properties: { readonly sharedGalleryId: string } } {
  return { properties: { sharedGalleryId: galleryId } };
}

const readOnly = ['id', 'name', 'type', 'systemData', 'etag'];

/** An empty gallery can't be set by PATCH, so the whole lab plan is written (PUT) without one. */
export function detachedPlanBody({ identity, properties, ...plan }: Json): Json {
  return {
    ...without(plan, readOnly),
    ...(identity !== undefined && { identity: without(object(identity), ['principalId', 'tenantId']) }),
    properties: without(object(properties), ['sharedGalleryId', 'provisioningState', 'resourceOperationError']),
  };
}
