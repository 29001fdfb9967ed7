import { invalidParameter, operationNotAllowed } from '../../http/errors';
import { at, compact, record, text, type Json } from '../../http/json';
import { page } from '../../http/paging';
import { type RouteResponse, type Call, type Route, ArmError } from '../../http/route';
import { checkIdle, checkNoChildren, locationOf } from '../../rules/lifecycle';
import { otherChildTypes } from '../../rules/otherChildTypes';
import { checkQuota } from '../../rules/quota';
import { startComputeOperation } from '../../world/longRunningOperations';
import { renderListed, renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';
import { existing, groupOf } from '../readOnlyRoutes';
import { identityAfter } from './galleryIdentity';
import { unchangedSharing, newSharing, renderSharing } from './gallerySharing';
import { softDeletedIn } from './softDeleted';

const type = 'Microsoft.Compute/galleries';
const inGroup = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries';
const one = `${inGroup}/{gallery}`;
const durationMs = 200;
const nameForm = /^[a-z\d](?:[\w.]{0,78}[a-z\d])?$/i;

export const galleryRoutes: readonly Route[] = [
  { method: 'GET', path: one, type, action: `${type}/read`, policy: ['GetGallery', 350, 2500], handle: get },
  {
    method: 'GET',
    path: inGroup,
    type,
    action: `${type}/read`,
    policy: ['ListGalleryInResourceGroup', 100, 1000],
    handle: call => list(call, groupOf(call)),
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/providers/Microsoft.Compute/galleries',
    type,
    action: `${type}/read`,
    policy: ['ListGallery', 150, 1000],
    handle: call => list(call, `/subscriptions/${call.params['subscription'] ?? ''}`),
  },
  { method: 'PUT', path: one, type, action: `${type}/write`, policy: ['CreateUpdateGallery', 50, 300], handle: put },
  {
    method: 'PATCH',
    path: one,
    type,
    action: `${type}/write`,
    policy: ['CreateUpdateGallery', 50, 300],
    handle: patch,
  },
  { method: 'DELETE', path: one, type, action: `${type}/delete`, policy: ['DeleteGallery', 50, 300], handle: remove },
];

function get(call: Call): RouteResponse {
  const gallery = existing(call);
  const groups = /sharingprofile\/groups/i.test(call.query.get('$expand') ?? '');
  const permissions = /permissions/i.test(call.query.get('$select') ?? '');
  return { status: 200, body: renderResource(gallery, renderProperties(gallery, groups, permissions)) };
}

function list(call: Call, under: string): RouteResponse {
  return page(call, call.world.list(type, under), 50, gallery => renderListed(gallery, renderProperties(gallery)));
}

function renderProperties(gallery: StoredResource, groups = false, permissions = false): Json {
  const sharingProfile = renderSharing(record(gallery.properties, 'sharingProfile'), groups, permissions);
  return compact({ ...gallery.properties, sharingProfile });
}

function put(call: Call): RouteResponse {
  const { subscription = '', gallery: name = '' } = call.params;
  const before = call.world.get(call.path);
  const location = locationOf(call, type, before);
  if (before) checkIdle(before, 'Update Gallery');
  else {
    checkName(call, name, subscription);
    checkQuota(call.world, type, subscription, location);
  }
  const requested = record(call.body, 'properties');
  const stored = record(before?.properties, 'sharingProfile');
  const sharing = record(requested, 'sharingProfile');
  const identity = identityAfter(call, before?.identity);
  return save(call, before, {
    id: before?.id ?? call.path,
    name: before?.name ?? name,
    type,
    location,
    ...tagsFrom(call.body),
    ...(identity && { identity }),
    properties: compact({
      description: text(requested, 'description'),
      identifier: { uniqueName: `${subscription}-${name.toUpperCase()}` },
      sharingProfile: before ? unchangedSharing(sharing, stored) : newSharing(call, sharing),
      provisioningState: before ? 'Updating' : 'Creating',
      softDeletePolicy: at(requested, 'softDeletePolicy'),
    }),
  });
}

function patch(call: Call): RouteResponse {
  const before = existing(call);
  checkIdle(before, 'Update Gallery');
  const requested = record(call.body, 'properties');
  const sharingProfile = unchangedSharing(
    record(requested, 'sharingProfile'),
    record(before.properties, 'sharingProfile'),
  );
  const { description = before.properties['description'] } = requested;
  const { softDeletePolicy = before.properties['softDeletePolicy'] } = requested;
  const { identity: had, ...rest } = before;
  const identity = identityAfter(call, had);
  return save(call, before, {
    ...rest,
    ...tagsFrom(call.body),
    ...(identity && { identity }),
    properties: compact({
      ...before.properties,
      description,
      sharingProfile,
      softDeletePolicy,
      provisioningState: 'Updating',
    }),
  });
}

function save(call: Call, before: StoredResource | undefined, gallery: StoredResource): RouteResponse {
  call.world.put(gallery);
  const headers = startComputeOperation(call, {
    resource: gallery.id,
    location: gallery.location ?? '',
    durationMs,
    effect: { do: 'complete', state: 'Succeeded' },
  });
  return { status: before ? 200 : 201, headers, body: renderResource(gallery, renderProperties(gallery)) };
}

function remove(call: Call): RouteResponse {
  const gallery = call.world.get(call.path);
  if (!gallery) return { status: 204 };
  checkNoChildren(call, gallery.id, [`${type}/images`, ...otherChildTypes]);
  if (softDeletedIn(call, gallery.id).length > 0) {
    throw operationNotAllowed(
      `Gallery '${gallery.name}' cannot be deleted because it holds soft-deleted image versions. Please purge or restore them first.`,
    );
  }
  if (text(gallery.properties, 'sharingProfile', 'permissions') === 'Community') {
    throw operationNotAllowed(
      `Gallery '${gallery.name}' is shared to the community. Please reset its sharing profile before deleting it.`,
    );
  }
  const headers = startComputeOperation(call, {
    resource: gallery.id,
    location: gallery.location ?? '',
    durationMs,
    effect: { do: 'delete' },
  });
  call.world.put({ ...gallery, properties: { ...gallery.properties, provisioningState: 'Deleting' } });
  return { status: 202, headers };
}

function checkName(call: Call, name: string, subscription: string): void {
  if (!nameForm.test(name)) {
    throw invalidParameter(
      'Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.',
      'galleryName',
    );
  }
  const galleries = call.world.list(type, `/subscriptions/${subscription}`);
  if (galleries.some(gallery => gallery.name.toLowerCase() === name.toLowerCase())) {
    throw new ArmError(
      409,
      'Conflict',
      `The gallery name ${name} is not unique within the subscription ${subscription}. Please pick another gallery name`,
    );
  }
}

/** The tags in a body, as a member to spread. */
export function tagsFrom(body: unknown): { tags?: Record<string, string> } {
  return at(body, 'tags') === undefined ? {} : { tags: record(body, 'tags') as Record<string, string> };
}
