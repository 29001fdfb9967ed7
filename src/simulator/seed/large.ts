import { guidFor } from '../authority/token';
import { isoTime } from '../http/json';
import { regions } from '../world/regions';
import { World } from '../world/world';
import { tenants } from './company';

export interface LargeSizes {
  subscriptions: number;
  galleries: number;
  definitions: number;
  versions: number;
  /** Virtual machines and scale sets that use them. */
  machines: number;
}

const homes = regions.filter(region => region.zones && !region.hidden).slice(0, 12);
const safetyProfile = { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false };
const hour = 3_600_000;
const day = 24 * hour;

/**
 * A world with the given numbers of resources, evenly distributed, for performance tests. Common parts are shared
 * objects.
 */
export function largeWorld(sizes: LargeSizes, now: number): World {
  const world = new World();
  const [tenant] = tenants;
  if (!tenant) return world;
  world.tenants = [tenant];
  world.subscriptions = Array.from({ length: sizes.subscriptions }, (_, at) => ({
    id: guidFor(`large subscription ${at}`),
    name: `Subscription ${pad(at, sizes.subscriptions)}`,
    tenantId: tenant.id,
    state: 'Enabled',
  }));
  for (const { id } of world.subscriptions) {
    const group = { name: 'rg-images', location: 'eastus2', properties: { provisioningState: 'Succeeded' } };
    world.put({
      ...group,
      id: `/subscriptions/${id}/resourceGroups/rg-images`,
      type: 'Microsoft.Resources/resourceGroups',
    });
  }
  const galleries = Array.from({ length: sizes.galleries }, (_, at) => addGallery(world, at, sizes));
  const definitions = Array.from({ length: sizes.definitions }, (_, at) => addDefinition(world, galleries, at, sizes));
  for (let at = 0; at < sizes.versions; at++) addVersion(world, definitions, at, now);
  for (let at = 0; at < sizes.machines; at++) addMachine(world, definitions, at, sizes);
  return world;
}

interface Parent {
  id: string;
  location: string;
  targetRegions: unknown[];
  source: unknown;
}

function addGallery(world: World, at: number, sizes: LargeSizes): Parent {
  const { id: subscription = '' } = world.subscriptions[at % sizes.subscriptions] ?? {};
  const name = `gallery_${pad(at, sizes.galleries)}`;
  const home = homes[at % homes.length];
  const location = home?.name ?? 'eastus2';
  const id = `/subscriptions/${subscription}/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/${name}`;
  const identifier = { uniqueName: `${subscription}-${name.toUpperCase()}` };
  const properties = { identifier, provisioningState: 'Succeeded' };
  world.put({ id, name, type: 'Microsoft.Compute/galleries', location, properties });
  const targetRegions = [home, homes[(at + 1) % homes.length]].map(region => ({
    name: region?.displayName,
    regionalReplicaCount: 1,
    storageAccountType: 'Standard_LRS',
  }));
  const image = id.replace(/galleries\/.*/, 'images/img-source');
  return {
    id,
    location,
    targetRegions,
    source: { source: { id: image }, osDiskImage: { sizeInGB: 30, hostCaching: 'ReadWrite', source: {} } },
  };
}

function addDefinition(world: World, galleries: readonly Parent[], at: number, sizes: LargeSizes): Parent {
  const gallery = galleries[at % galleries.length];
  if (!gallery) throw new RangeError('Definitions need at least one gallery.');
  const name = `definition-${pad(at, sizes.definitions)}`;
  const id = `${gallery.id}/images/${name}`;
  const properties = {
    hyperVGeneration: at % 4 === 0 ? 'V1' : 'V2',
    architecture: 'x64',
    osType: at % 3 === 0 ? 'Windows' : 'Linux',
    osState: 'Generalized',
    identifier: { publisher: 'Large', offer: 'images', sku: name },
    provisioningState: 'Succeeded',
  };
  world.put({ id, name, type: 'Microsoft.Compute/galleries/images', location: gallery.location, properties });
  return { ...gallery, id };
}

function addVersion(world: World, definitions: readonly Parent[], at: number, now: number): void {
  const definition = definitions[at % definitions.length];
  if (!definition) throw new RangeError('Versions need at least one definition.');
  const name = `1.${Math.floor(at / definitions.length)}.0`;
  world.put({
    id: `${definition.id}/versions/${name}`,
    name,
    type: 'Microsoft.Compute/galleries/images/versions',
    location: definition.location,
    properties: {
      publishingProfile: {
        targetRegions: definition.targetRegions,
        replicaCount: 1,
        excludeFromLatest: at % 50 === 0,
        publishedDate: isoTime(now - (at % 10_000) * hour),
        storageAccountType: 'Standard_LRS',
        ...(at % 40 === 3 && { endOfLifeDate: isoTime(now + ((at % 400) - 200) * day) }),
      },
      storageProfile: definition.source,
      safetyProfile,
      provisioningState: at % 200 === 7 ? 'Failed' : 'Succeeded',
    },
  });
}

/**
 * Some are pinned to a version, of which a few are deleted, some got the latest. Each twentieth is a scale set, and some
 * are in regions that their version isn't in.
 */
function addMachine(world: World, definitions: readonly Parent[], at: number, sizes: LargeSizes): void {
  const definition = definitions[(at * 7) % Math.min(definitions.length, 600)];
  const perDefinition = Math.max(1, Math.floor(sizes.versions / sizes.definitions));
  const isScaleSet = at % 20 === 11;
  const version = at % 90 === 5 ? '0.1.0' : `1.${(at * 13) % perDefinition}.0`;
  const pinned = { id: `${definition?.id ?? ''}/versions/${version}` };
  const following = { id: definition?.id ?? '', ...(!isScaleSet && { exactVersion: version }) };
  const storageProfile = { imageReference: at % 3 === 0 || isScaleSet ? following : pinned };
  const { id: subscription = '' } = world.subscriptions[at % sizes.subscriptions] ?? {};
  const [type, name] = isScaleSet ? ['virtualMachineScaleSets', `vmss-${at}`] : ['virtualMachines', `vm-${at}`];
  world.put({
    id: `/subscriptions/${subscription}/resourceGroups/rg-images/providers/Microsoft.Compute/${type}/${name}`,
    name,
    type: `Microsoft.Compute/${type}`,
    location: at % 25 === 4 ? 'brazilsouth' : (definition?.location ?? 'eastus2'),
    properties: {
      ...(isScaleSet
        ? { orchestrationMode: 'Flexible', virtualMachineProfile: { storageProfile } }
        : { storageProfile }),
      provisioningState: 'Succeeded',
    },
  });
}

/** Zero-padded, so that IDs sort numerically. */
function pad(at: number, of: number): string {
  return String(at + 1).padStart(String(of).length, '0');
}
