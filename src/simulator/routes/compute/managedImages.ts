import { invalidParameter, propertyChangeNotAllowed } from '../../http/errors';
import { compact, number, record, records, text, type Json } from '../../http/json';
import { type RouteResponse, type Call, type Route, ArmError } from '../../http/route';
import { checkIdle, locationOf } from '../../rules/lifecycle';
import { startComputeOperation } from '../../world/longRunningOperations';
import { renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';
import { tagsFrom } from '../gallery/galleries';
import { existing, readOnlyRoutes } from '../readOnlyRoutes';

const type = 'Microsoft.Compute/images';
const one = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/images/{name}';
const durationMs = 30_000;

export const managedImageRoutes: readonly Route[] = [
  ...readOnlyRoutes(type, ['GetImagesSubscriptionMaximum', 360]),
  {
    method: 'PUT',
    path: one,
    type,
    action: `${type}/write`,
    policy: ['CreateImagesSubscriptionMaximum', 60],
    handle: put,
  },
  {
    method: 'PATCH',
    path: one,
    type,
    action: `${type}/write`,
    policy: ['CreateImagesSubscriptionMaximum', 60],
    handle: patch,
  },
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
  const given = record(requested, 'storageProfile');
  if (source === undefined && text(given, 'osDisk', 'osType') === undefined)
    throw invalidParameter("Required parameter 'osDisk.osType' is missing (null).", 'osDisk.osType');
  const machine = source === undefined ? undefined : call.world.get(source);
  if (source !== undefined && !machine)
    throw new ArmError(404, 'NotFound', `The entity name '${source}' was not found.`);
  const disks = machine ? disksOfMachine(call, record(machine.properties, 'storageProfile')) : given;
  const { zoneResilient } = given;
  const all = records(disks, 'dataDisks');
  const profile = (sized: boolean) =>
    compact({
      osDisk: imageDisk(call, { osState: 'Generalized', ...record(disks, 'osDisk') }, sized),
      dataDisks: machine || all.length > 0 ? all.map(one => imageDisk(call, one, sized)) : undefined,
      zoneResilient,
    });
  return { now: profile(false), withSizes: profile(true) };
}

/** A disk of an image, with Azure's defaults. Only a finished one says the size that it got from its source. */
function imageDisk(call: Call, { sourceSizeGB, ...given }: Json, sized: boolean): Json {
  const { caching = 'None', storageAccountType = 'Standard_LRS', ...disk } = compact(given);
  const diskSizeGB = given['diskSizeGB'] ?? (sized ? (sourceSizeGB ?? sizeOf(call, given)) : undefined);
  return compact({ ...disk, diskSizeGB, caching, storageAccountType });
}

function disksOfMachine(call: Call, profile: Json): Json {
  const disk = (from: Json, caching: string) => ({
    managedDisk: { id: text(from, 'managedDisk', 'id') },
    sourceSizeGB: from['diskSizeGB'],
    caching: text(from, 'caching') ?? caching,
    storageAccountType: text(from, 'managedDisk', 'storageAccountType') ?? skuOf(call, from),
  });
  const os = record(profile, 'osDisk');
  return {
    osDisk: { osType: text(os, 'osType'), osState: 'Generalized', ...disk(os, 'ReadWrite') },
    dataDisks: records(profile, 'dataDisks').map(from => ({ lun: number(from, 'lun'), ...disk(from, 'None') })),
  };
}

/** The size of the disk or snapshot; a blob has the usual one. */
function sizeOf(call: Call, disk: Json): number {
  const source = text(disk, 'managedDisk', 'id') ?? text(disk, 'snapshot', 'id') ?? '';
  return number(call.world.get(source)?.properties, 'diskSizeGB') ?? 30;
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
