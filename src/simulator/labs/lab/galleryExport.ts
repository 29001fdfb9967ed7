import { guidFor } from '../../authority/token';
import { isoTime, number, text, type Json } from '../../http/json';
import type { Call } from '../../http/route';
import type { ChangeEffect } from '../../world/effect';
import { regionOf } from '../../world/regions';
import type { StoredResource } from '../../world/storedResource';

const definitionDelayMs = 120_000;
const versionDelayMs = 30_000;
const versionDurationMs = 450_000;
const definitionType = 'Microsoft.Compute/galleries/images';
/** Lab machines are in a subscription of Microsoft's that isn't visible to anyone else. */
const hiddenSubscription = 'e6f5d0c4-2b1a-4f3e-9d8c-7b6a59483726';
const tags = { createdBy: 'Azure Lab Services' };

/** Schedules the results of an accepted export in the gallery: the definition, unless it exists, then the version. */
export function startGalleryExport(call: Call, gallery: string, name: string, lab: StoredResource): void {
  const { world, now } = call;
  const home = world.get(gallery);
  const definition = world.get(`${gallery}/images/${name}`) ?? newDefinition(call, home ?? lab, gallery, name, lab);
  const version = nextVersion(call, definition.id);
  const id = `${definition.id}/versions/${version}`;
  const begins = now + definitionDelayMs + versionDelayMs;
  const creating = exportedVersion(id, lab, { from: begins, to: begins + versionDurationMs });
  const ready: ChangeEffect = {
    do: 'change',
    merge: [{ id, properties: { provisioningState: 'Succeeded', storageProfile: storageOf(id, sizeOf(call, lab)) } }],
  };
  world.addOperation({
    id: world.guid(),
    subscription: call.params['subscription'] ?? '',
    location: lab.location ?? '',
    resource: id,
    start: now,
    end: now + definitionDelayMs,
    effect: {
      do: 'change',
      appear: [definition],
      next: {
        resource: id,
        after: versionDelayMs,
        effect: {
          do: 'change',
          appear: [creating],
          next: { resource: id, after: versionDurationMs, effect: ready },
        },
      },
    },
  });
}

/** A version that Lab Services exported from a lab's template, to one region. */
export function exportedVersion(
  id: string,
  lab: { location?: string },
  copy: { from: number; to: number },
  finished?: { sizeGb: number },
): StoredResource {
  const region = lab.location ?? '';
  return {
    id,
    name: id.split('/').at(-1) ?? '',
    type: `${definitionType}/versions`,
    location: region,
    tags,
    properties: {
      publishingProfile: {
        targetRegions: [
          {
            name: regionOf(region)?.displayName ?? region,
            regionalReplicaCount: 1,
            storageAccountType: 'Standard_LRS',
          },
        ],
        replicaCount: 1,
        excludeFromLatest: false,
        publishedDate: isoTime(copy.from),
        storageAccountType: 'Standard_LRS',
      },
      storageProfile: storageOf(id, finished?.sizeGb),
      safetyProfile: { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false },
      provisioningState: finished ? 'Succeeded' : 'Creating',
    },
    copies: finished ? [] : [{ region, ...copy }],
  };
}

/** The properties of an image exported from a lab's template. */
export function traitsOf(call: Call, lab: StoredResource): { osType: string; hyperVGeneration: string } {
  const source = call.world.get(text(lab.properties, 'virtualMachineProfile', 'imageReference', 'id') ?? '');
  return {
    osType: text(lab.properties, 'virtualMachineProfile', 'osType') ?? 'Windows',
    hyperVGeneration: text(source?.properties, 'hyperVGeneration') ?? 'V1',
  };
}

function newDefinition(
  call: Call,
  gallery: { location?: string },
  galleryId: string,
  name: string,
  lab: StoredResource,
): StoredResource {
  const { osType, hyperVGeneration } = traitsOf(call, lab);
  return {
    id: `${galleryId}/images/${name}`,
    name,
    type: definitionType,
    location: gallery.location ?? '',
    tags,
    properties: {
      hyperVGeneration,
      architecture: 'x64',
      osType,
      osState: 'Specialized',
      identifier: { publisher: 'AzureLabServices', offer: lab.name.replaceAll(/[^\w.-]/g, '-'), sku: name },
      provisioningState: 'Succeeded',
    },
  };
}

/** The number chosen by the service: 1.0.0 for the first version, else the highest with its patch part incremented. */
function nextVersion(call: Call, definition: string): string {
  const numbers = call.world
    .list(`${definitionType}/versions`, definition)
    .map(({ name }) => name.split('.').map(Number))
    .sort((a, b) => a.reduce((found, part, at) => found || part - (b[at] ?? 0), 0));
  const [major = 1, minor = 0, patch = 0] = numbers.at(-1) ?? [1, 0, -1];
  return `${major}.${minor}.${patch + 1}`;
}

function storageOf(id: string, sizeInGB: number | undefined): Json {
  const group = `ml-lab-${guidFor(id)}`;
  const machine = `/subscriptions/${hiddenSubscription}/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/ml-lab-vm`;
  return {
    source: { id: machine },
    ...(sizeInGB !== undefined && { osDiskImage: { sizeInGB, hostCaching: 'ReadWrite', source: {} } }),
  };
}

/** The disk size of the lab's image; 127 GB for a Marketplace image. */
function sizeOf(call: Call, lab: StoredResource): number {
  const reference = ['virtualMachineProfile', 'imageReference'];
  const id = `${text(lab.properties, ...reference, 'id') ?? ''}/versions/${text(lab.properties, ...reference, 'exactVersion') ?? ''}`;
  return number(call.world.get(id)?.properties, 'storageProfile', 'osDiskImage', 'sizeInGB') ?? 127;
}
