import type { RouteResponse, Call, Route } from '../../http/route';
import { ArmError } from '../../http/route';
import { invalidParameter, propertyChangeNotAllowed } from '../../http/errors';
import { at, compact, number, record, records, text } from '../../http/json';
import type { Json } from '../../http/json';
import { startComputeOperation } from '../../world/longRunningOperations';
import { renderResource } from '../../world/render';
import { checkIdle, locationOf } from '../../rules/lifecycle';
import type { StoredResource } from '../../world/storedResource';
import { tagsFrom } from '../gallery/galleries';
import { existing, readOnlyRoutes } from '../readOnlyRoutes';

const type = 'Microsoft.Compute/images';
const one = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/images/{name}';
const durationMs = 30_000;

export const managedImageRoutes: readonly Route[] = [
  ...readOnlyRoutes(type, ['GetImages', 360, 1800]),
  { method: 'PUT', path: one, type, action: `${type}/write`, policy: ['CreateImages', 40, 200], handle: put },
  { method: 'PATCH', path: one, type, action: `${type}/write`, policy: ['CreateImages', 40, 200], handle: patch },
  { method: 'DELETE', path: one, type, action: `${type}/delete`, policy: ['DeleteImages', 300, 1000], handle: remove },
];

function put(call: Call): RouteResponse {
  const before = call.world.get(call.path);
  const location = locationOf(call, type, before);
  if (before) checkIdle(before, 'Update Image');
  const requested = record(call.body, 'properties');
  const source = text(requested, 'sourceVirtualMachine', 'id');
  const known = text(before?.properties, 'sourceVirtualMachine', 'id');
  if (before && source?.toLowerCase() !== known?.toLowerCase())
    throw propertyChangeNotAllowed('image.properties.sourceVirtualMachine');
  const { now, withSizes } = before
    ? { now: record(before.properties, 'storageProfile'), withSizes: undefined }
    : storage(call, requested, source);
  const image: StoredResource = {
    id: before?.id ?? call.path,
    name: before?.name ?? call.params['name'] ?? '',
    type,
    location,
    ...tagsFrom(call.body),
    properties: compact({
      sourceVirtualMachine: source === undefined ? undefined : { id: source },
      storageProfile: now,
      provisioningState: before ? 'Updating' : 'Creating',
      hyperVGeneration: text(requested, 'hyperVGeneration') ?? text(before?.properties, 'hyperVGeneration') ?? 'V1',
    }),
  };
  call.world.put(image);
  const headers = startComputeOperation(call, {
    resource: image.id,
    location,
    durationMs,
    kind: 'operations',
    effect: { do: 'complete', state: 'Succeeded', ...(withSizes && { patch: { storageProfile: withSizes } }) },
  });
  return { status: before ? 200 : 201, headers, body: renderResource(image) };
}

/** An update of an existing image only changes its tags. */
function patch(call: Call): RouteResponse {
  const before = existing(call);
  checkIdle(before, 'Update Image');
  const image = {
    ...before,
    ...tagsFrom(call.body),
    properties: { ...before.properties, provisioningState: 'Updating' },
  };
  call.world.put(image);
  const headers = startComputeOperation(call, {
    resource: image.id,
    location: image.location ?? '',
    durationMs,
    kind: 'operations',
    effect: { do: 'complete', state: 'Succeeded' },
  });
  return { status: 200, headers, body: renderResource(image) };
}

/** The image's storage profile: initially without disk sizes, and with them on completion. */
function storage(call: Call, requested: Json, source: string | undefined): { now: Json; withSizes: Json } {
  if (source === undefined) {
    const given = record(requested, 'storageProfile');
    if (text(given, 'osDisk', 'osType') === undefined) {
      throw invalidParameter("Required parameter 'osDisk.osType' is missing (null).", 'osDisk.osType');
    }
    return { now: given, withSizes: given };
  }
  const machine = call.world.get(source);
  if (!machine) {
    throw new ArmError(404, 'NotFound', `The entity name '${source}' was not found.`);
  }
  const disks = record(machine.properties, 'storageProfile');
  const disk = (from: Json, sized: boolean, first: Json, caching: string) =>
    compact({
      ...first,
      diskSizeGB: sized ? sizeOf(call, from) : undefined,
      managedDisk: { id: text(from, 'managedDisk', 'id') },
      caching: text(from, 'caching') ?? caching,
      storageAccountType: text(from, 'managedDisk', 'storageAccountType') ?? skuOf(call, from),
    });
  const profile = (sized: boolean) => {
    const os = record(disks, 'osDisk');
    const data = records(disks, 'dataDisks').map(from => disk(from, sized, { lun: number(from, 'lun') }, 'None'));
    const osDisk = disk(os, sized, { osType: text(os, 'osType'), osState: 'Generalized' }, 'ReadWrite');
    const zoneResilient = at(requested, 'storageProfile', 'zoneResilient');
    return compact({ osDisk, dataDisks: data, zoneResilient });
  };
  return { now: profile(false), withSizes: profile(true) };
}

function sizeOf(call: Call, disk: Json): number {
  const managed = call.world.get(text(disk, 'managedDisk', 'id') ?? '');
  return number(disk, 'diskSizeGB') ?? number(managed?.properties, 'diskSizeGB') ?? 30;
}

/** A deallocated machine doesn't have it, but its disk does. */
function skuOf(call: Call, disk: Json): string {
  return text(call.world.get(text(disk, 'managedDisk', 'id') ?? '')?.sku, 'name') ?? 'Standard_LRS';
}

function remove(call: Call): RouteResponse {
  const image = call.world.get(call.path);
  if (!image) return { status: 204 };
  const headers = startComputeOperation(call, {
    resource: image.id,
    location: image.location ?? '',
    durationMs,
    kind: 'operations',
    effect: { do: 'delete' },
  });
  call.world.put({ ...image, properties: { ...image.properties, provisioningState: 'Deleting' } });
  return { status: 202, headers };
}
