import { compact, isoTime } from '../http/json';
import type { ChangeEffect, Effect } from './effect';
import { parentOf } from './resourceIndex';
import type { StoredOperation, World } from './world';

const staleAfterDelete = 15_000;
const laggingTypes = new Set(['microsoft.compute/galleries/images', 'microsoft.compute/galleries/images/versions']);

/** Applies the effects of all operations that ended by `now`. */
export function applyDueEffects(world: World, now: number): void {
  for (let due = world.takeEffects(now); due.length > 0; due = world.takeEffects(now)) {
    for (const { operation, effect } of due) applyEffect(world, operation, effect);
  }
}

function applyEffect(world: World, operation: StoredOperation, effect: Effect): void {
  if (effect.do === 'change') {
    applyChange(world, operation, effect);
    return;
  }
  const resource = world.get(operation.resource);
  if (!resource) return;
  switch (effect.do) {
    case 'complete':
      world.put({
        ...resource,
        properties: { ...resource.properties, ...effect.patch, provisioningState: effect.state },
      });
      return;
    case 'delete':
      world.delete(resource.id);
      if (laggingTypes.has(resource.type.toLowerCase())) markParentStale(world, resource.id, operation.end);
      return;
    case 'softDelete': {
      const [gallery = '', image = '', version = ''] = resource.id.split(/\/images\/|\/versions\//i);
      world.delete(resource.id);
      world.put({
        id: `${gallery}/softDeletedArtifactTypes/Images/artifacts/${image}/versions/${version}`,
        name: resource.name,
        type: softDeletedType,
        ...(resource.location && { location: resource.location }),
        properties: {
          resourceArmId: resource.id,
          softDeletedArtifactType: 'Images',
          softDeletedTime: isoTime(operation.end),
          kept: resource,
          until: operation.end + effect.days * 86_400_000,
        },
      });
      markParentStale(world, resource.id, operation.end);
      return;
    }
    case 'deleteGroup':
      for (const inside of world.below(resource.id).reverse()) world.delete(inside.id);
      world.delete(resource.id);
  }
}

function applyChange(world: World, operation: StoredOperation, { merge, appear, remove, next }: ChangeEffect): void {
  for (const { id, properties } of merge ?? []) {
    const before = world.get(id);
    if (before) world.put({ ...before, properties: compact({ ...before.properties, ...properties }) });
  }
  for (const resource of appear ?? []) {
    if (!world.get(resource.id) && world.get(parentOf(resource.id))) world.put(resource);
  }
  for (const id of remove ?? []) world.delete(id);
  if (!next) return;
  const { subscription, location, end } = operation;
  const { resource, after, effect } = next;
  world.addOperation({ id: world.guid(), subscription, location, resource, start: end, end: end + after, effect });
}

export const softDeletedType = 'Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions';

/** ARM's list of children lags behind the provider's: for a while the parent still seems to have this child. */
function markParentStale(world: World, id: string, at: number): void {
  for (const [parent, { until }] of Object.entries(world.staleParents)) {
    if (until <= at) world.staleParents = without(world.staleParents, parent);
  }
  const lag = world.faults.find(fault => fault.kind === 'staleParent')?.ms ?? staleAfterDelete;
  world.staleParents[parentOf(id)] = { until: at + lag, child: id };
}

function without<T>(members: Record<string, T>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(members).filter(([other]) => other !== name));
}
