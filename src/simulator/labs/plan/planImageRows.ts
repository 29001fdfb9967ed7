import { at, compact, number, records, text, type Json } from '../../http/json';
import type { Call } from '../../http/route';
import { latestIn } from '../../rules/sharing';
import { targetsOf } from '../../world/regionCopies';
import { regions } from '../../world/regions';
import type { StoredResource } from '../../world/storedResource';
import type { World } from '../../world/world';
import { planImageType } from '../labTypes';
import { marketplace } from './marketplace';

const largestDiskGb = 128;

/** An image offered by a lab plan, as returned by GET. `enabledState` is only present if it was set. */
export interface PlanImage {
  id: string;
  name: string;
  type: string;
  properties: Json;
}

/** All images offered by a plan, by name: Marketplace images and those of its gallery. */
export function planImages(call: Call, plan: StoredResource): PlanImage[] {
  const rows = [
    ...marketplace.map(image => ({ name: image.name, properties: offered(image) })),
    ...definitionsOf(call.world, plan).map(definition => ({
      name: definition.name,
      properties: sharedProperties(call, definition),
    })),
  ];
  return rows
    .map(({ name, properties }) => rowOf(call.world, plan, name, properties))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** One image by name. Undefined if the plan doesn't offer it. */
export function planImage(call: Call, plan: StoredResource, name: string): PlanImage | undefined {
  const isNamed = (one: { name: string }): boolean => one.name.toLowerCase() === name.toLowerCase();
  const definition = definitionsOf(call.world, plan).find(isNamed);
  if (definition) return rowOf(call.world, plan, definition.name, sharedProperties(call, definition));
  const image = marketplace.find(isNamed);
  return image && rowOf(call.world, plan, image.name, offered(image));
}

/** The definitions of a gallery that Lab Services offers. It silently hides images with large or several disks. */
export function offeredDefinitions(world: World, gallery: string): StoredResource[] {
  return world.list('Microsoft.Compute/galleries/images', gallery).filter(definition => {
    const versions = world.list('Microsoft.Compute/galleries/images/versions', definition.id);
    return versions.some(
      ({ properties }) =>
        (number(properties, 'storageProfile', 'osDiskImage', 'sizeInGB') ?? 0) <= largestDiskGb &&
        records(properties, 'storageProfile', 'dataDiskImages').length === 0,
    );
  });
}

function definitionsOf(world: World, plan: StoredResource): StoredResource[] {
  const gallery = text(plan.properties, 'sharedGalleryId');
  return gallery === undefined ? [] : offeredDefinitions(world, gallery);
}

/** Regions with a ready version that isn't excluded from latest. */
function availableRegions(call: Call, definition: string): string[] {
  const named = call.world
    .list('Microsoft.Compute/galleries/images/versions', definition)
    .flatMap(version => targetsOf(version.properties));
  return [...new Set(named)].filter(region => latestIn(call.world, definition, region, call.now) !== undefined);
}

function rowOf(world: World, plan: StoredResource, name: string, properties: Json): PlanImage {
  const id = `${plan.id}/images/${name}`;
  const enabledState = at(world.get(id)?.properties, 'enabledState');
  return { id, name, type: planImageType, properties: compact({ enabledState, ...properties }) };
}

function sharedProperties(call: Call, definition: StoredResource): Json {
  return compact({
    provisioningState: 'Succeeded',
    displayName: definition.name,
    description: text(definition.properties, 'description'),
    osType: text(definition.properties, 'osType'),
    osState: text(definition.properties, 'osState'),
    sharedGalleryId: definition.id,
    availableRegions: availableRegions(call, definition.id),
  });
}

function offered(image: (typeof marketplace)[number]): Json {
  const { publisher, offer, sku, version, displayName, osType, plan } = image;
  return compact({
    provisioningState: 'Succeeded',
    displayName,
    description: `<p><b>${displayName}</b></p><p>Image of ${publisher}.</p>`,
    iconUrl: `https://catalogartifact.azureedge.net/publicartifacts/${publisher}.${offer}/icon.png`,
    author: publisher,
    osType,
    osState: 'Generalized',
    plan,
    termsStatus: plan === undefined ? undefined : 'Disabled',
    publisher,
    offer,
    sku,
    version,
    availableRegions: regions.filter(region => !region.hidden).map(region => region.name),
  });
}
