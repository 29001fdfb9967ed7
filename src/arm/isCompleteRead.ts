import { sameId } from '../domain/id/resourceId';
import type { Change, ChangeKind } from '../domain/plan/plan';
import { isAbsent, isObject, list, object, text, type Json } from './json';

/**
 * Whether a read of the target of a change has all that a request merged into it repeats. What is missing or of another
 * form would be dropped by Azure, which replaces it as a whole.
 */
export function isCompleteRead(change: Change, current: Json): boolean {
  const { id, properties } = current;
  if (!sameId(text(id) ?? '', change.target.trim()) || !isObject(properties)) return false;
  return hasWhatIsRepeated[change.kind]?.(properties) ?? true;
}

const hasWhatIsRepeated: { readonly [K in ChangeKind]?: (properties: Json) => boolean } = {
  updateVersion: properties =>
    isListOf(object(properties['publishingProfile'])['targetRegions'], region => isText(object(region)['name'])) &&
    isObjectOrAbsent(properties['safetyProfile']),
  updateDefinition: ({ osType, osState, identifier, recommended, disallowed, features }) =>
    [osType, osState].every(isText) &&
    isObject(identifier) &&
    [recommended, disallowed].every(isObjectOrAbsent) &&
    (isAbsent(features) || Array.isArray(features)),
  // Of lab plans.
  detachGallery: ({ allowedRegions, supportInfo, ...profiles }) =>
    isListOf(allowedRegions, isText) &&
    [
      supportInfo,
      profiles['defaultConnectionProfile'],
      profiles['defaultAutoShutdownProfile'],
      profiles['defaultNetworkProfile'],
    ].every(isObjectOrAbsent),
  // Of classic lab accounts.
  setLabImage: ({ sharedGalleryId }) => isText(sharedGalleryId),
};

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
