import { number, record, text, type Json } from '../../http/json';
import { page } from '../../http/paging';
import { type RouteResponse, type Call, type Route, ArmError } from '../../http/route';
import { requireParent } from '../../rules/lifecycle';
import { startComputeOperation } from '../../world/longRunningOperations';
import { replicationStatus } from '../../world/regionCopies';
import type { StoredResource } from '../../world/storedResource';
import { existing } from '../readOnlyRoutes';
import { renderVersion } from './renderVersion';
import { softDeleted } from './softDeleted';
import { saveVersion } from './versionWrite';

const type = 'Microsoft.Compute/galleries/images/versions';
const all =
  '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/images/{image}/versions';
const one = `${all}/{version}`;
const write = {
  path: one,
  type,
  action: `${type}/write`,
  policy: ['CreateUpdateGalleryImageVersion', 375, 1200] as const,
};

export const versionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: one,
    type,
    action: `${type}/read`,
    policy: ['GetGalleryImageVersion', 2000, 10_000],
    handle: get,
  },
  {
    method: 'GET',
    path: all,
    type,
    action: `${type}/read`,
    policy: ['ListGalleryImageVersionsInGalleryImage', 1500, 10_000],
    handle: call => {
      const definition = definitionOf(call);
      return page(call, call.world.list(type, definition.id), 50, version =>
        renderVersion(call, version, unexpanded(version)),
      );
    },
  },
  { ...write, method: 'PUT', handle: call => saveVersion(call, definitionOf(call), call.world.get(call.path)) },
  { ...write, method: 'PATCH', handle: patch },
  {
    method: 'DELETE',
    path: one,
    type,
    action: `${type}/delete`,
    policy: ['DeleteGalleryImageVersion', 150, 1000],
    handle: remove,
  },
];

function get(call: Call): RouteResponse {
  const version = existing(call);
  const expand = (call.query.get('$expand') ?? '').toLowerCase().split(',');
  const extra = {
    ...(expand.includes('replicationstatus') && { replicationStatus: replicationStatus(version, call.now) }),
    ...(expand.includes('validationprofile') && {
      validationsProfile: { executedValidations: [], platformAttributes: [] },
    }),
  };
  const { provisioningState, ...properties } = expand.includes('uefisettings')
    ? version.properties
    : unexpanded(version);
  return { status: 200, body: renderVersion(call, version, { ...properties, ...extra, provisioningState }) };
}

/** UEFI settings are returned on request only. */
function unexpanded({ properties }: StoredResource): Json {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'securityProfile'));
}

function patch(call: Call): RouteResponse {
  const before = call.world.get(call.path);
  const isRestore = record(call.body, 'properties')['restore'] === true;
  return saveVersion(call, definitionOf(call), before ?? (isRestore ? undefined : existing(call)));
}

function remove(call: Call): RouteResponse {
  const version = call.world.get(call.path);
  if (!version) return purge(call);
  if (
    record(version.properties, 'safetyProfile')['blockDeletionBeforeEndOfLife'] === true &&
    isAlive(version, call.now)
  ) {
    throw new ArmError(
      409,
      'DeleteGalleryImageVersionBlockedBeforeEndOfLife',
      'Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet',
    );
  }
  const gallery = call.world.get(version.id.split(/\/images\//i)[0] ?? '');
  const policy = record(gallery?.properties, 'softDeletePolicy');
  const soft = policy['isSoftDeleteEnabled'] === true;
  const headers = startComputeOperation(call, {
    resource: version.id,
    location: version.location ?? '',
    durationMs: soft ? 150_000 : 120_000,
    effect: soft ? { do: 'softDelete', days: number(policy, 'retentionPeriodInDays') ?? 7 } : { do: 'delete' },
  });
  call.world.put({ ...version, properties: { ...version.properties, provisioningState: 'Deleting' } });
  return { status: 202, headers };
}

/** Deleting a soft-deleted version purges it. */
function purge(call: Call): RouteResponse {
  const deleted = softDeleted(call, call.path);
  if (!deleted) return { status: 204 };
  const { tombstone } = deleted;
  const newOperation = { resource: tombstone.id, location: tombstone.location ?? '', durationMs: 120_000 };
  return { status: 202, headers: startComputeOperation(call, { ...newOperation, effect: { do: 'delete' } }) };
}

function isAlive(version: StoredResource, now: number): boolean {
  return Date.parse(text(version.properties, 'publishingProfile', 'endOfLifeDate') ?? '') > now;
}

function definitionOf(call: Call): StoredResource {
  const { gallery = '', image = '' } = call.params;
  return requireParent(call, call.path.replace(/\/versions(\/[^/]*)?$/i, ''), `${gallery}/${image}`);
}
