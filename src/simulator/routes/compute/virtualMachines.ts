import { guidFor } from '../../authority/token';
import { compact, record, records, text, type Json } from '../../http/json';
import { type RouteResponse, type Call, type Route, ArmError } from '../../http/route';
import { checkIdle, locationOf } from '../../rules/lifecycle';
import { checkSecurity, checkSignIn, checkSize } from '../../rules/machine';
import { foreignImage, hasLatest, latestIn } from '../../rules/sharing';
import { startComputeOperation } from '../../world/longRunningOperations';
import { isReady } from '../../world/regionCopies';
import { renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';
import { tagsFrom } from '../gallery/galleries';
import { readOnlyRoutes } from '../readOnlyRoutes';
import { machineActionRoutes } from './machineActions';

const type = 'Microsoft.Compute/virtualMachines';
const one = `/subscriptions/{subscription}/resourceGroups/{group}/providers/${type}/{name}`;

export const virtualMachineRoutes: readonly Route[] = [
  ...readOnlyRoutes(type, ['LowCostGetSubscriptionMaximum', 24_000]),
  { method: 'PUT', path: one, type, action: `${type}/write`, handle: put },
  ...machineActionRoutes,
];

function put(call: Call): RouteResponse {
  const before = call.world.get(call.path);
  const location = locationOf(call, type, before);
  if (before) checkIdle(before, 'Update Virtual Machine');
  const requested = record(call.body, 'properties');
  const image = imageOf(call, record(requested, 'storageProfile', 'imageReference'), location);
  const definition = call.world.get(image.id.replace(/\/versions\/[^/]+$/i, ''));
  checkNetwork(call, requested);
  if (!before) {
    checkSize(requested, definition);
    checkSecurity(requested, definition);
    checkSignIn(requested, definition);
  }
  const name = before?.name ?? call.params['name'] ?? '';
  const disk = osDisk(call, name, location, requested, image, definition);
  const machine: StoredResource = {
    id: before?.id ?? call.path,
    name,
    type,
    location,
    etag: `"${Number(before?.etag?.replaceAll('"', '') ?? 0) + 1}"`,
    ...tagsFrom(call.body),
    ...(Object.keys(record(call.body, 'plan')).length > 0 && { plan: record(call.body, 'plan') }),
    properties: {
      ...requested,
      osProfile: withoutSecrets(record(requested, 'osProfile')),
      storageProfile: {
        ...record(requested, 'storageProfile'),
        imageReference: {
          ...record(requested, 'storageProfile', 'imageReference'),
          exactVersion: image.name,
        },
        osDisk: {
          ...record(requested, 'storageProfile', 'osDisk'),
          osType: disk.properties['osType'],
          name: disk.name,
          diskSizeGB: disk.properties['diskSizeGB'],
          managedDisk: { ...record(requested, 'storageProfile', 'osDisk', 'managedDisk'), id: disk.id },
        },
        dataDisks: [],
      },
      vmId: guidFor(call.path),
      provisioningState: before ? 'Updating' : 'Creating',
    },
  };
  call.world.put(disk);
  call.world.put(machine);
  const headers = startComputeOperation(call, {
    resource: machine.id,
    location,
    durationMs: 45_000,
    effect: { do: 'complete', state: 'Succeeded' },
    kind: 'operations',
  });
  return { status: before ? 200 : 201, headers, body: renderResource(machine) };
}

/** The version that a machine in `location` is created from. Throws Azure's error if there is none. */
function imageOf(call: Call, reference: Json, location: string): StoredResource {
  const id =
    text(reference, 'id') ??
    text(reference, 'sharedGalleryImageId') ??
    text(reference, 'communityGalleryImageId') ??
    '';
  const found = id.startsWith('/subscriptions/')
    ? call.world.get(id)
    : foreignImage(call.world, call.params['subscription'] ?? '', id);
  const isDefinition = found?.type.toLowerCase() === 'microsoft.compute/galleries/images';
  const version = found && isDefinition ? latestIn(call.world, found.id, location, call.now) : found;
  if (version && isReady(version, location, call.now)) return version;
  if (found && isDefinition && !hasLatest(call.world, found.id)) {
    throw new ArmError(404, 'GalleryImageNotFound', `There is no latest image version exists for "${id}"`, {
      target: 'imageReference',
    });
  }
  throw new ArmError(
    404,
    'GalleryImageNotFound',
    `The gallery image ${id} is not available in ${location} region. Please contact image owner to replicate to this region, or change your requested region.`,
    { target: 'imageReference' },
  );
}

function checkNetwork(call: Call, requested: Json): void {
  const interfaces = records(requested, 'networkProfile', 'networkInterfaces');
  const missing = interfaces.find(one => !call.world.get(text(one, 'id') ?? ''));
  if (interfaces.length > 0 && !missing) return;
  throw new ArmError(
    404,
    'NotFound',
    `Resource '${text(missing, 'id') ?? 'networkInterfaces'}' not found for virtual machine '${call.path}'.`,
  );
}

function withoutSecrets(profile: Json): Json | undefined {
  const shown = compact({ ...profile, adminPassword: undefined });
  return Object.keys(shown).length > 0 ? shown : undefined;
}

function osDisk(
  call: Call,
  name: string,
  location: string,
  requested: Json,
  image: StoredResource,
  definition: StoredResource | undefined,
): StoredResource {
  const diskName = `${name}_OsDisk_1`;
  const storage = text(requested, 'storageProfile', 'osDisk', 'managedDisk', 'storageAccountType') ?? 'Premium_LRS';
  return {
    id: call.path.replace(/virtualMachines\/[^/]+$/i, `disks/${diskName}`),
    name: diskName,
    type: 'Microsoft.Compute/disks',
    location,
    sku: { name: storage },
    properties: {
      osType: text(definition?.properties, 'osType') ?? 'Linux',
      hyperVGeneration: text(definition?.properties, 'hyperVGeneration') ?? 'V1',
      creationData: { createOption: 'FromImage', galleryImageReference: { id: image.id } },
      diskSizeGB: record(image.properties, 'storageProfile', 'osDiskImage')['sizeInGB'] ?? 30,
      diskState: 'Attached',
      encryption: { type: 'EncryptionAtRestWithPlatformKey' },
      provisioningState: 'Succeeded',
    },
  };
}
