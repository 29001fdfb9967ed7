import { World } from '../world/world';
import { galleries } from './catalog';
import { resourceGroups, subscriptions, tenants } from './company';
import { definitionResource, galleryResource } from './galleryResources';
import { seedLabOperations, labServices } from './labs/labServices';
import { machineResources } from './machines';
import { managedImages } from './managedImages';
import { networkAndKeys } from './networkAndKeys';
import { otherImageUsers } from './otherImageUsers';
import { seedReplication } from './seedReplication';
import { versionResources } from './versionResources';

/** Harborline Logistics: deterministic except for its dates, which are relative to `now` (simulated ms since 1970). */
export function sampleWorld(now: number): World {
  const world = new World();
  world.tenants = structuredClone([...tenants]);
  world.subscriptions = structuredClone([...subscriptions]);
  for (const resource of [
    ...resourceGroups,
    ...galleries.flatMap(gallery => [
      galleryResource(gallery),
      ...gallery.definitions.flatMap(definition => [
        definitionResource(gallery, definition, now),
        ...versionResources(gallery, definition, now),
      ]),
    ]),
    ...managedImages(),
    ...machineResources(),
    ...otherImageUsers(),
    ...networkAndKeys(),
    ...labServices(now),
  ]) {
    world.put(resource);
  }
  seedReplication(world, now);
  seedLabOperations(world, now);
  return world;
}
