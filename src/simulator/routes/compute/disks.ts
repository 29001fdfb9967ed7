import { compact, isoTime, record, text } from '../../http/json';
import type { Call, Route, RouteResponse } from '../../http/route';
import { diskProperties, diskSku, renderDisk } from '../../rules/disk';
import { checkIdle, locationOf } from '../../rules/lifecycle';
import { startComputeOperation } from '../../world/longRunningOperations';
import type { StoredResource } from '../../world/storedResource';
import { tagsFrom } from '../gallery/galleries';
import { existing, readOnlyRoutes } from '../readOnlyRoutes';

const read = ['LowCostGet', 15_000, 120_000] as const;

/** Managed disks and snapshots: read, listed, made of nothing or of one another, and replaced. */
export const diskRoutes: readonly Route[] = [
  ...routesOf('Microsoft.Compute/disks', ['CreateUpdateDisks', 3000, 25_000]),
  {
    method: 'POST',
    path: '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/disks/{name}/beginGetAccess',
    type: 'Microsoft.Compute/disks',
    action: 'Microsoft.Compute/disks/beginGetAccess/action',
    policy: ['HighCostDiskHydrate', 1000, 8000],
    handle: grantAccess,
  },
  ...routesOf('Microsoft.Compute/snapshots', ['HighCostSnapshotCreateHydrate', 1000, 8000]),
];

function routesOf(type: string, policy: NonNullable<Route['policy']>): readonly Route[] {
  const path = `/subscriptions/{subscription}/resourceGroups/{group}/providers/${type}/{name}`;
  const common = { path, type };
  const body = (call: Call) => renderDisk(existing(call), call.apiVersion);
  return [
    {
      ...common,
      method: 'GET',
      action: `${type}/read`,
      policy: read,
      handle: call => ({ status: 200, body: body(call) }),
    },
    { ...common, method: 'PUT', action: `${type}/write`, policy, handle: call => put(call, type) },
    ...readOnlyRoutes(type, read),
  ];
}

/** The answer says what was asked for; what Azure adds is there when the operation ends. */
function put(call: Call, type: string): RouteResponse {
  const before = call.world.get(call.path);
  const location = locationOf(call, type, before);
  if (before) checkIdle(before, 'Update');
  const requested = record(call.body, 'properties');
  const sku = { name: text(call.body, 'sku', 'name') ?? 'Standard_LRS' };
  const isSnapshot = type.endsWith('/snapshots');
  const disk: StoredResource = {
    ...{ id: before?.id ?? call.path, name: before?.name ?? call.params['name'] ?? '', type, location },
    ...tagsFrom(call.body),
    sku: diskSku(sku.name),
    properties: {
      ...diskProperties(call, requested, sku.name, isSnapshot),
      timeCreated: before?.properties['timeCreated'] ?? isoTime(call.now),
      provisioningState: 'Succeeded',
      diskState: before?.properties['diskState'] ?? 'Unattached',
      uniqueId: before?.properties['uniqueId'] ?? call.world.guid(),
    },
  };
  call.world.put({ ...disk, properties: { ...disk.properties, provisioningState: 'Updating' } });
  const headers = startComputeOperation(call, {
    resource: disk.id,
    location,
    durationMs: isSnapshot ? 1000 : 150,
    kind: 'DiskOperations',
    output: renderDisk(disk, call.apiVersion),
    effect: { do: 'complete', state: 'Succeeded' },
  });
  const echoed = { ...requested, diskIOPSReadWrite: undefined, diskMBpsReadWrite: undefined };
  const asked = { ...disk, sku, properties: compact({ ...echoed, provisioningState: 'Updating' }) };
  return { status: 202, headers, body: renderDisk(asked, call.apiVersion) };
}

function grantAccess(call: Call): RouteResponse {
  const disk = existing({ ...call, path: call.path.replace(/\/beginGetAccess$/i, '') });
  checkIdle(disk, 'Begin Get Access');
  call.world.put({ ...disk, properties: { ...disk.properties, diskState: 'ActiveSAS' } });
  const headers = startComputeOperation(call, {
    resource: disk.id,
    location: disk.location ?? '',
    durationMs: 250,
    kind: 'DiskOperations',
    output: {
      accessSAS: `https://md-sample.blob.core.windows.net/${call.world.guid()}/abcd?sv=2018-03-28&sr=b&si=sample`,
    },
    effect: { do: 'complete', state: 'Succeeded' },
  });
  return { status: 202, headers };
}
