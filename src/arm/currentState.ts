import { isAbsent, isObject, list, object, text, type Json } from '../base/json';
import { sameId } from '../domain/id/resourceId';
import { labAccountOf } from '../domain/labs/owner/labAccountOf';
import type { Change, ChangeKind } from '../domain/plan/plan';

/** Whether the properties of a resource have all that a request repeats of them. */
type Completeness = (properties: Json) => boolean;

/** Whether the request depends on the current state of the target, which Azure replaces as a whole. */
export function mergesIntoCurrent(change: Change): boolean {
  return completenessOf(change) !== undefined;
}

/**
 * Whether a read of the target of a change has all that a request merged into it repeats, if it repeats anything. What is
 * missing or of another form would be dropped by Azure.
 */
export function isCompleteRead(change: Change, { id, properties }: Json): boolean {
  const isComplete = completenessOf(change);
  if (!isComplete) return true;
  return sameId(text(id) ?? '', change.target.trim()) && isObject(properties) && isComplete(properties);
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

/** Of versions. */
function hasRegions(properties: Json): boolean {
  return (
    isListOf(object(properties['publishingProfile'])['targetRegions'], region => isText(object(region)['name'])) &&
    isObjectOrAbsent(properties['safetyProfile'])
  );
}

/** Of definitions. */
function hasShape({ osType, osState, identifier, recommended, disallowed, features }: Json): boolean {
  return (
    [osType, osState].every(isText) &&
    isObject(identifier) &&
    [recommended, disallowed].every(isObjectOrAbsent) &&
    (isAbsent(features) || Array.isArray(features))
  );
}

/** Of lab plans. */
function hasProfiles({ allowedRegions, supportInfo, ...profiles }: Json): boolean {
  return (
    isListOf(allowedRegions, isText) &&
    [
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

function isObjectOrAbsent(value: unknown): boolean {
  return isAbsent(value) || isObject(value);
}

/** Whether it is a list with at least one item. */
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return list(value).length > 0 && list(value).every(isItem);
}
