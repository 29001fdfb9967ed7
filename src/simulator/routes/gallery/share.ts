import { invalidParameter, operationNotAllowed } from '../../http/errors';
import { at, record, records, text, type Json } from '../../http/json';
import type { RouteResponse, Call, Route } from '../../http/route';
import { checkIdle } from '../../rules/lifecycle';
import { startComputeOperation } from '../../world/longRunningOperations';
import { existing } from '../readOnlyRoutes';

const type = 'Microsoft.Compute/galleries';
const maxIds = { Subscriptions: 30, AADTenants: 5 };

/** The share action: adds and removes groups, enables community sharing, and resets it. */
export const shareRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/share',
    type,
    action: `${type}/share/action`,
    policy: ['PostShareGallery', 10, 60],
    handle: share,
  },
];

function share(call: Call): RouteResponse {
  const gallery = existing({ ...call, path: call.path.replace(/\/share$/i, '') });
  checkIdle(gallery, 'Share Gallery');
  const profile = record(gallery.properties, 'sharingProfile');
  const operation = text(call.body, 'operationType') ?? '';
  const sharingProfile = changed(profile, operation, records(call.body, 'groups'));
  const hasContent = call.world.list(`${type}/images`, gallery.id).length > 0;
  const headers = startComputeOperation(call, {
    resource: gallery.id,
    location: gallery.location ?? '',
    durationMs: hasContent ? 45_000 : 1000,
    effect: { do: 'complete', state: 'Succeeded', patch: { sharingProfile } },
  });
  return { status: 202, headers };
}

function changed(profile: Json, operation: string, groups: Json[]): Json {
  const permissions = text(profile, 'permissions') ?? 'Private';
  switch (operation) {
    case 'Reset':
      return { permissions: 'Private' };
    case 'EnableCommunity':
      if (permissions !== 'Community') throw wrongSharingKind(operation, permissions);
      return {
        ...profile,
        communityGalleryInfo: { ...record(profile, 'communityGalleryInfo'), communityGalleryEnabled: true },
      };
    case 'Add':
    case 'Remove':
      if (permissions !== 'Groups') throw wrongSharingKind(operation, permissions);
      return { ...profile, groups: merged(records(profile, 'groups'), groups, operation === 'Add') };
    default:
      throw invalidParameter(`The value '${operation}' of parameter operationType is invalid.`, 'operationType');
  }
}

function merged(before: Json[], given: Json[], add: boolean): Json[] {
  return (['Subscriptions', 'AADTenants'] as const).flatMap(type => {
    const now = new Set(idsOf(before, type));
    for (const id of idsOf(given, type)) {
      if (add) now.add(id);
      else now.delete(id);
    }
    if (now.size > maxIds[type]) {
      throw invalidParameter(
        `The value ${now.size} of parameter groups.${type} is out of range. The value must be between 0 and ${maxIds[type]}, inclusive`,
        'groups',
      );
    }
    return now.size === 0 ? [] : [{ type, ids: [...now] }];
  });
}

function idsOf(groups: Json[], type: string): string[] {
  return groups
    .filter(group => group['type'] === type)
    .flatMap(group => {
      const ids = at(group, 'ids');
      return Array.isArray(ids) ? ids.map(String) : [];
    });
}

function wrongSharingKind(operation: string, permissions: string): Error {
  return operationNotAllowed(
    `Operation '${operation}' is not allowed on a gallery whose sharing permission is '${permissions}'.`,
  );
}
