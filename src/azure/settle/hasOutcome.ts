import { enumOrUnknown, flagOrUnknown } from '../../arm/enumValue';
import { isAbsent, isObject, isObjectOrAbsent, object, text, type Json } from '../../base/json';
import type { Change, ChangeKind } from '../../domain/plan/plan';

/**
 * Whether the part of a target that decides what became of a change is as Azure has it, or absent, as Azure leaves it
 * where there is nothing. Anything else must pass neither for nothing nor for its default.
 */
export function hasOutcome({ kind }: Change, found: Json): boolean {
  return decisive[kind]?.(found, object(found['properties'])) ?? true;
}

const decisive: { readonly [K in ChangeKind]?: (found: Json, properties: Json) => boolean } = {
  setTags: ({ tags }) => isObjectOrAbsent(tags),
  updateGallery: ({ identity }) =>
    isObjectOrAbsent(identity) && isObjectOrAbsent(object(identity)['userAssignedIdentities']),
  // Azure leaves out the profile of a gallery that isn't shared, but never its state.
  shareGallery: (_, { provisioningState, sharingProfile }) =>
    text(provisioningState) !== undefined && isObjectOrAbsent(sharingProfile) && isSharing(object(sharingProfile)),
  attachGallery: (_, { sharedGalleryId, galleryId }) => [sharedGalleryId, galleryId].every(isTextOrAbsent),
  detachGallery: (_, { sharedGalleryId }) => isTextOrAbsent(sharedGalleryId),
  setLabImage: (_, { enabledState, EnableState }) =>
    [enabledState, EnableState].every(state => isState(state, ['Enabled', 'Disabled'])),
};

function isSharing({ permissions, groups, communityGalleryInfo: community }: Json): boolean {
  return (
    isState(permissions, ['Private', 'Groups', 'Community']) &&
    isListOrAbsent(groups, group => isObject(group) && isListOrAbsent(group['ids'], id => typeof id === 'string')) &&
    isObjectOrAbsent(community) &&
    flagOrUnknown(object(community)['communityGalleryEnabled']) !== undefined
  );
}

function isState(value: unknown, states: readonly string[]): boolean {
  return enumOrUnknown(value, states, '') !== undefined;
}

function isTextOrAbsent(value: unknown): boolean {
  return isAbsent(value) || typeof value === 'string';
}

function isListOrAbsent(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return isAbsent(value) || (Array.isArray(value) && value.every(isItem));
}
