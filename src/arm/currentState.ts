import { isAbsent, isObject, isObjectOrAbsent, list, object, text, type Json } from '../base/json';
import { sameId } from '../domain/id/resourceId';
import { labAccountOf } from '../domain/labs/owner/labAccountOf';
import type { Change, ChangeKind } from '../domain/plan/plan';
import { sameRegion } from '../domain/region/region';

/** Whether a resource, with its properties, has all that a request repeats of it. */
type Completeness = (properties: Json, resource: Json) => boolean;

/** Whether the request depends on the current state of the target, which Azure replaces as a whole. */
export function mergesIntoCurrent(change: Change): boolean {
  return completenessOf(change) !== undefined;
}

/**
 * Whether a read of the target of a change has all that a request merged into it repeats, if it repeats anything. What is
 * missing or of another form would be dropped by Azure.
 */
export function isCompleteRead(change: Change, resource: Json): boolean {
  const isComplete = completenessOf(change);
  if (!isComplete) return true;
  const { id, properties } = resource;
  return sameId(text(id) ?? '', change.target.trim()) && isObject(properties) && isComplete(properties, resource);
}

function completenessOf({ kind, target }: Change): Completeness | undefined {
  return repeated[kind]?.(labAccountOf(target) !== undefined);
}

/** By kind of change, and whether its target is in a classic lab account. Undefined if it repeats nothing. */
const repeated: { readonly [K in ChangeKind]: ((isClassic: boolean) => Completeness | undefined) | undefined } = {
  updateVersion: () => hasRegions,
  updateDefinition: () => hasShape,
  detachGallery: isClassic => (isClassic ? undefined : hasProfiles),
  setLabImage: isClassic => (isClassic ? namesGallery : undefined),
  createResourceGroup: undefined,
  createGallery: undefined,
  createDefinition: undefined,
  createVersion: undefined,
  updateGallery: undefined,
  setTags: undefined,
  shareGallery: undefined,
  restoreVersion: undefined,
  createVirtualMachine: undefined,
  registerProvider: undefined,
  grantRole: undefined,
  attachGallery: undefined,
  saveLabImage: undefined,
  createLab: undefined,
  publishLab: undefined,
  deleteVersion: undefined,
  deleteDefinition: undefined,
  deleteGallery: undefined,
  deleteManagedImage: undefined,
  deleteGalleryChild: undefined,
  purgeVersion: undefined,
};

/** Of versions. Their home region is always among the others. */
function hasRegions({ publishingProfile, safetyProfile }: Json, { location }: Json): boolean {
  const { targetRegions, replicaCount } = object(publishingProfile);
  return (
    isListOf(targetRegions, region => isRegion(object(region), replicaCount)) &&
    list(targetRegions).some(region => sameRegion(text(object(region)['name']) ?? '', text(location) ?? '')) &&
    isObjectOrAbsent(safetyProfile)
  );
}

/** Without a replica count of its own, a region has that of the version. Without either, Azure would reduce it to one. */
function isRegion(region: Json, replicaCount: unknown): boolean {
  const { name, regionalReplicaCount, storageAccountType, encryption, additionalReplicaSets } = region;
  const { osDiskImage, dataDiskImages } = object(encryption);
  return (
    isText(name) &&
    typeof (regionalReplicaCount ?? replicaCount) === 'number' &&
    (isAbsent(storageAccountType) || isText(storageAccountType)) &&
    [encryption, osDiskImage].every(isObjectOrAbsent) &&
    [dataDiskImages, additionalReplicaSets].every(isObjectsOrAbsent)
  );
}

/** Of definitions. */
function hasShape({ osType, osState, identifier, recommended, disallowed, features }: Json): boolean {
  return (
    [osType, osState].every(isText) &&
    isObject(identifier) &&
    [recommended, disallowed].every(isObjectOrAbsent) &&
    isObjectsOrAbsent(features)
  );
}

/** Of lab plans, which are written as a whole. */
function hasProfiles({ allowedRegions, supportInfo, ...profiles }: Json, { location, tags, identity }: Json): boolean {
  return (
    isText(location) &&
    isListOf(allowedRegions, isText) &&
    [
      tags,
      identity,
      supportInfo,
      profiles['defaultConnectionProfile'],
      profiles['defaultAutoShutdownProfile'],
      profiles['defaultNetworkProfile'],
    ].every(isObjectOrAbsent)
  );
}

/** Of shared images in classic lab accounts. */
function namesGallery({ sharedGalleryId }: Json): boolean {
  return isText(sharedGalleryId);
}

function isText(value: unknown): boolean {
  return text(value) !== undefined;
}

function isObjectsOrAbsent(value: unknown): boolean {
  return isAbsent(value) || (Array.isArray(value) && value.every(isObject));
}

/** Whether it is a list with at least one item. */
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return list(value).length > 0 && list(value).every(isItem);
}
