import { definitionUpdateBody } from '../../arm/definitionBody';
import { galleryUpdateBody } from '../../arm/galleryBody';
import { sameMoment } from '../../base/date';
import { isAbsent, list, object, text, type Json } from '../../base/json';
import { sameFeatures } from '../../domain/definition/featureValue';
import { sameId } from '../../domain/id/resourceId';
import type { DefinitionDelta, GalleryDelta, IdentityDelta, SharingDelta } from '../../domain/plan/plan';
import type { Tags } from '../../domain/resource/resource';
import { readDefinition } from '../read/readDefinition';
import { readGallery } from '../read/readGallery';

export function isGalleryUpdateApplied(found: Json, delta: GalleryDelta): boolean {
  const { properties = {} } = galleryUpdateBody(delta);
  return (
    contains(found['properties'], properties) && (delta.identity === undefined || hasIdentity(found, delta.identity))
  );
}

function hasIdentity(found: Json, { system, users, gone }: IdentityDelta): boolean {
  const { systemIdentity = false, userIdentities = [] } = readGallery(found) ?? {};
  const isAssigned = (id: string): boolean => userIdentities.some(one => sameId(one, id));
  return systemIdentity === system && users.every(isAssigned) && !gone.some(isAssigned);
}

export function isDefinitionUpdateApplied(found: Json, delta: DefinitionDelta): boolean {
  // The permission flag to update features is part of the request only. Azure may spell the features otherwise.
  const wanted = Object.entries(definitionUpdateBody(found, delta).properties).filter(
    ([name]) => name !== 'allowUpdateImage' && name !== 'features',
  );
  const features = readDefinition(found)?.features ?? [];
  return (
    contains(found['properties'], Object.fromEntries(wanted)) &&
    (delta.features === undefined || sameFeatures(features, delta.features))
  );
}

export function hasExactTags(found: Json, tags: Tags): boolean {
  return Object.keys(found).length === Object.keys(tags).length && contains(found, tags);
}

export function isSharingApplied(found: Json, delta: SharingDelta): boolean {
  const profile = object(object(found['properties'])['sharingProfile']);
  const permissions = text(profile['permissions']) ?? 'Private';
  if (delta.operation === 'reset') return permissions === 'Private';
  if (delta.operation === 'enableCommunity') {
    return object(profile['communityGalleryInfo'])['communityGalleryEnabled'] === true;
  }
  if (!('subscriptions' in delta)) return false;
  const has = new Set(
    list(profile['groups']).flatMap(group => list(object(group)['ids']).map(id => String(id).toLowerCase())),
  );
  return [...delta.subscriptions, ...delta.tenants].every(
    id => has.has(id.toLowerCase()) === (delta.operation === 'add'),
  );
}

/** Whether `found` contains all of `wanted`. Dates are compared by time. */
function contains(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    if (!isAbsent(found) && !Array.isArray(found)) return false;
    const existingMismatch = list(found);
    return (
      existingMismatch.length === wanted.length &&
      wanted.every(one => existingMismatch.some(other => contains(other, one)))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).every(([name, part]) => contains(object(found)[name], part));
  }
  if (wanted === '' || wanted === undefined) return found === wanted || found === undefined || found === '';
  if (typeof wanted === 'string' && typeof found === 'string') {
    return wanted === found || sameMoment(wanted, found);
  }
  return wanted === found;
}
