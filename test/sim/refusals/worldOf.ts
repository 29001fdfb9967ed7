import { purchasePlanOf } from '../../../src/domain/definition/purchasePlan';
import { sameId } from '../../../src/domain/id/resourceId';
import type { ImageSource } from '../../../src/domain/source/imageSource';
import { World } from '../../../src/simulator/world/world';
import { subscription, type Clone } from '../../unit/domain/cloneWorld';
import { putDefinition, putGallery, putGroup, putVersion } from './putExisting';
import { groupOf, putSource } from './putSource';

const compute = 'Microsoft.Compute';

/** A simulated Azure with the resources in the choices and facts of a clone. */
export function worldOf({ choices, facts, denied = [] }: Clone): World {
  const world = new World();
  const sources = choices.flatMap(({ source, dataDisks = [] }) => [source, ...dataDisks.map(one => one.source)]);
  const ids = [subscription, ...sources.map(one => groupOf(one)[0])];
  const tenantOf = (id: string) => facts.tenants?.get(id) ?? 'tenant-a';
  world.subscriptions = [...new Set(ids)].map(id => ({
    id,
    name: id.slice(0, 4),
    tenantId: tenantOf(id),
    state: 'Enabled',
  }));
  world.tenants = [...new Set(world.subscriptions.map(one => one.tenantId))].map(id => ({
    id,
    name: id,
    domain: `${id}.example`,
  }));

  for (const name of facts.resourceGroupNames ?? ['rg']) putGroup(world, subscription, name, 'northeurope');
  putGroup(world, subscription, 'elsewhere', 'northeurope');
  for (const source of sources) putGroup(world, ...groupOf(source), 'northeurope');

  for (const name of facts.galleryNames ?? []) {
    if (name !== 'golden') putBare(world, `elsewhere/providers/${compute}/galleries/${name}`, `${compute}/galleries`);
  }
  for (const { gallery, definition } of choices) {
    if ('existing' in gallery) putGallery(world, gallery.existing);
    if ('existing' in definition) putDefinition(world, definition.existing);
  }
  for (const source of sources) putSource(world, source, purchasePlanOf(source, facts.sourcePlans));
  for (const one of facts.definitions ?? []) if (!world.get(one.id)) putDefinition(world, one);
  for (const list of facts.versions?.values() ?? []) for (const one of list) putVersion(world, one);
  for (const list of facts.pendingVersions?.values() ?? [])
    for (const id of list) addVersionBeingBuilt(world, id, choices[0]?.source);

  world.denyRules = denied === 'unknown' ? [] : [...denied];
  for (const [name, { current, limit }] of facts.usagesByRegion?.get('westeurope') ?? []) {
    const used = world.list(typeOfRow(name), `/subscriptions/${subscription}`).length;
    world.quotas[name] = used + limit - current;
  }
  return world;
}

function putBare(world: World, path: string, type: string): void {
  const id = `/subscriptions/${subscription}/resourceGroups/${path}`;
  const properties = { provisioningState: 'Succeeded' };
  world.put({ id, name: id.split('/').at(-1) ?? '', type, location: 'northeurope', properties });
}

/** Adds a version that is being built from the image and completes in an hour. */
function addVersionBeingBuilt(world: World, id: string, image: ImageSource | undefined): void {
  if (!image || world.list(`${compute}/galleries/images/versions`).some(one => sameId(one.id, id))) return;
  world.put({
    id,
    name: id.split('/').at(-1) ?? '',
    type: `${compute}/galleries/images/versions`,
    location: image.location ?? '',
    properties: {
      provisioningState: 'Creating',
      publishingProfile: { targetRegions: [{ name: image.location ?? '', regionalReplicaCount: 1 }] },
      storageProfile: { source: { id: image.id } },
    },
  });
  const start = Date.UTC(2026, 2, 2, 8);
  world.addOperation({
    ...{ id: 'building', subscription, location: image.location ?? '', resource: id },
    ...{ start, end: start + 2 * 60 * 60 * 1000 },
  });
}

function typeOfRow(name: string): string {
  if (name === 'Gallery') return `${compute}/galleries`;
  return name === 'GalleryImage' ? `${compute}/galleries/images` : `${compute}/galleries/images/versions`;
}
