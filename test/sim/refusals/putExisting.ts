import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import { nameOf, parseResourceId } from '../../../src/domain/id/resourceId';
import type { ResourceBase } from '../../../src/domain/resource/resource';
import type { ManagedImage } from '../../../src/domain/source/managedImage';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import type { SoftDeletedVersion } from '../../../src/domain/version/softDeletedVersion';
import type { World } from '../../../src/simulator/world/world';
import { now, version } from '../../unit/domain/cloneWorld';

const compute = 'Microsoft.Compute';

export function putGroup(world: World, inSubscription: string, name: string, location: string): void {
  const id = `/subscriptions/${inSubscription}/resourceGroups/${name}`;
  world.put({ id, name, type: 'Microsoft.Resources/resourceGroups', location, properties: {} });
}

function put(world: World, type: string, resource: ResourceBase, properties: Record<string, unknown>): void {
  const { id, name, location, tags, provisioningState } = resource;
  world.put({ id, name, type, location, tags: { ...tags }, properties: { ...properties, provisioningState } });
}

export function putGallery(world: World, one: Gallery): void {
  const sharing = one.permissions === 'Private' ? {} : { sharingProfile: { permissions: one.permissions } };
  const soft = one.softDelete ? { softDeletePolicy: { isSoftDeleteEnabled: true } } : {};
  put(world, `${compute}/galleries`, one, { ...sharing, ...soft });
}

export function putDefinition(world: World, one: ImageDefinition): void {
  const { osType, osState, hyperVGeneration, architecture, identifier, features, purchasePlan, endOfLifeDate } = one;
  put(world, `${compute}/galleries/images`, one, {
    ...{ osType, osState, hyperVGeneration, architecture, identifier, features, purchasePlan, endOfLifeDate },
  });
}

export function putVersion(world: World, one: ImageVersion): void {
  const { excludeFromLatest, endOfLifeDate, storageAccountType, replicationMode } = one;
  const { allowDeletionOfReplicatedLocations, blockDeletionBeforeEndOfLife } = one;
  put(world, `${compute}/galleries/images/versions`, one, {
    publishingProfile: {
      targetRegions: one.targetRegions.map(({ replicaCount, ...region }) => ({
        ...region,
        regionalReplicaCount: replicaCount,
      })),
      ...{ excludeFromLatest, endOfLifeDate, storageAccountType },
      ...(replicationMode === 'Shallow' && { replicationMode }),
    },
    safetyProfile: { allowDeletionOfReplicatedLocations, blockDeletionBeforeEndOfLife },
    storageProfile: { source: { id: one.source?.id }, osDiskImage: { sizeInGB: 30 } },
  });
  const stored = world.get(one.id);
  const unready = one.replication?.regions.filter(({ state }) => state === 'Replicating') ?? [];
  if (!stored || unready.length === 0) return;
  world.put({ ...stored, copies: unready.map(({ region }) => ({ region, from: now, to: now + 3_600_000 })) });
}

/** A version soft-deleted an hour ago, kept for seven days or until its hard deletion time. */
export function putDeleted(world: World, { id, name, location, hardDeletionTime }: SoftDeletedVersion): void {
  putVersion(world, version(name, { location }));
  const kept = world.get(id);
  world.delete(id);
  const [gallery = '', image = ''] = id.split(/\/images\/|\/versions\//i);
  world.put({
    id: `${gallery}/softDeletedArtifactTypes/Images/artifacts/${image}/versions/${name}`,
    name,
    type: `${compute}/galleries/softDeletedArtifactTypes/artifacts/versions`,
    location,
    properties: {
      resourceArmId: id,
      softDeletedArtifactType: 'Images',
      softDeletedTime: new Date(now - 3_600_000).toISOString(),
      kept,
      until: hardDeletionTime === undefined ? now + 6 * 86_400_000 : Date.parse(hardDeletionTime),
    },
  });
}

export function putImage(world: World, one: ManagedImage): void {
  put(world, `${compute}/images`, one, { hyperVGeneration: one.hyperVGeneration, storageProfile: {} });
}

/** An application, in-VM access control profile or script, or a version of one. */
export function putOther(world: World, id: string): void {
  const type = parseResourceId(id)?.type ?? '';
  world.put({ id, name: nameOf(id), type, location: 'northeurope', properties: { provisioningState: 'Succeeded' } });
}

export function putLock(world: World, id: string, name: string): void {
  world.put({ id, name, type: 'Microsoft.Authorization/locks', properties: { level: 'CanNotDelete' } });
}
