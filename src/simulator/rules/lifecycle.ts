import {
  conflict,
  invalidParameter,
  locationNotAvailable,
  operationNotAllowed,
  locationConflict,
  parentNotFound,
  splitId,
} from '../http/errors';
import { text } from '../http/json';
import { ArmError, type Call } from '../http/route';
import { normalizeRegion, regionOf } from '../world/regions';
import type { StoredResource } from '../world/storedResource';

/** Throws while the resource is being deleted or changed. */
export function checkIdle(resource: StoredResource, operation: string): void {
  const state = text(resource.properties, 'provisioningState');
  if (state === 'Deleting') throw markedForDeletion(resource.name, operation);
  if (state === 'Creating' || state === 'Updating') throw conflict();
}

/** The resource's parent. Throws 404 if it doesn't exist, 409 if it is being deleted. */
export function requireParent(call: Call, id: string, name: string): StoredResource {
  const parent = call.world.get(id);
  if (!parent) throw parentNotFound(name);
  if (text(parent.properties, 'provisioningState') === 'Deleting')
    throw markedForDeletion(parent.name, 'Create or Update');
  return parent;
}

/** The normalized location of a PUT. Throws if it is missing, unknown or differs from the existing resource's. */
export function locationOf(call: Call, type: string, before: StoredResource | undefined): string {
  const requested = text(call.body, 'location');
  if (requested === undefined) {
    throw new ArmError(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  const region = regionOf(requested);
  if (!region) throw locationNotAvailable(requested, type);
  if (before && normalizeRegion(before.location ?? '') !== region.name) {
    const names = splitId(before.id)
      .typed.split('/')
      .slice(1)
      .filter((_, index) => index % 2 === 1);
    throw locationConflict(names.join('/'), before.location ?? '', call.params['group'] ?? '', region.name);
  }
  return region.name;
}

/** Throws if a changed date isn't in the future. */
export function checkEndOfLife(
  requested: string | undefined,
  before: string | undefined,
  now: number,
  target: string,
): void {
  if (requested === undefined || requested === before) return;
  const time = Date.parse(requested);
  if (Number.isNaN(time)) {
    throw invalidParameter(
      `Could not convert string to DateTimeOffset: ${requested}. Path 'properties.endOfLifeDate'`,
      target,
    );
  }
  if (time <= now) throw invalidParameter('EndOfLifeDate must be set to a future date.', target);
}

/** Throws 409 while the resource has children, or had any until recently. */
export function checkNoChildren(call: Call, id: string, types: readonly string[]): void {
  const children = types.flatMap(type => call.world.list(type, id).map(child => child.id));
  const stale = call.world.staleParents[id.toLowerCase()];
  if (stale && stale.until > call.now) children.push(stale.child);
  if (children.length === 0) return;
  const names = children.slice(0, 5).map(child => splitId(child).typed);
  throw new ArmError(
    409,
    'CannotDeleteResource',
    `Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '${names.join(', ')}'. Please delete all nested resources before deleting this resource.`,
  );
}

function markedForDeletion(name: string, operation: string): ArmError {
  return operationNotAllowed(
    `Operation '${operation}' is not allowed on ${name} since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).`,
  );
}
