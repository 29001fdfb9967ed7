import { World } from '../world/world';
import { galleries } from './catalog';
import { resourceGroups, subscriptions, tenants } from './company';
import { definitionResource, galleryResource } from './galleryResources';
import { beginLabs, labServices } from './labs/labServices';
import { machineResources } from './machines';
import { managedImages } from './managedImages';
import { beginReplicating } from './replicating';
import { networkAndKeys } from './networkAndKeys';
import { otherUsers } from './users';
import { versionResources } from './versionResources';

/** Harborline Logistics: the same every time, but for its dates, which count from `now` (simulated ms since 1970). */
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
    ...otherUsers(),
    ...networkAndKeys(),
    ...labServices(now),
  ]) {
    world.put(resource);
  }
  beginReplicating(world, now);
  beginLabs(world, now);
  return world;
}
