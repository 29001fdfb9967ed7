import { ArmError } from '../http/answer';
import type { Call } from '../http/answer';
import {
  conflict,
  invalidParameter,
  locationNotAvailable,
  notAllowed,
  otherLocation,
  parentNotFound,
  split,
} from '../http/errors';
import { text } from '../http/json';
import { normalRegion, regionOf } from '../world/regions';
import type { StoredResource } from '../world/storedResource';

/** Throws while the resource is being deleted or changed by somebody else. */
export function checkIdle(resource: StoredResource, operation: string): void {
  const state = text(resource.properties, 'provisioningState');
  if (state === 'Deleting') throw marked(resource.name, operation);
  if (state === 'Creating' || state === 'Updating') throw conflict();
}

/** The resource's parent; throws 404 when it is not there, 409 when it is going. */
export function parentOrThrow(call: Call, id: string, name: string): StoredResource {
  const parent = call.world.get(id);
  if (!parent) throw parentNotFound(name);
  if (text(parent.properties, 'provisioningState') === 'Deleting') throw marked(parent.name, 'Create or Update');
  return parent;
}

/** The location a PUT asks for, as a region's name; throws when it is missing, unknown or not where the resource is. */
export function locationOf(call: Call, type: string, before: StoredResource | undefined): string {
  const asked = text(call.body, 'location');
  if (asked === undefined) {
    throw new ArmError(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  const region = regionOf(asked);
  if (!region) throw locationNotAvailable(asked, type);
  if (before && normalRegion(before.location ?? '') !== region.name) {
    const names = split(before.id)
      .typed.split('/')
      .slice(1)
      .filter((_, index) => index % 2 === 1);
    throw otherLocation(names.join('/'), before.location ?? '', call.params['group'] ?? '', region.name);
  }
  return region.name;
}

/** Throws unless the date, if it changes, lies ahead. */
export function checkEndOfLife(
  asked: string | undefined,
  before: string | undefined,
  now: number,
  target: string,
): void {
  if (asked === undefined || asked === before) return;
  const time = Date.parse(asked);
  if (Number.isNaN(time)) {
    throw invalidParameter(
      `Could not convert string to DateTimeOffset: ${asked}. Path 'properties.endOfLifeDate'`,
      target,
    );
  }
  if (time <= now) throw invalidParameter('EndOfLifeDate must be set to a future date.', target);
}

/** Throws 409 while anything is below the resource, or was until a moment ago. */
export function checkNoChildren(call: Call, id: string, types: readonly string[]): void {
  const children = types.flatMap(type => call.world.list(type, id).map(child => child.id));
  const stale = call.world.staleParents[id.toLowerCase()];
  if (stale && stale.until > call.now) children.push(stale.child);
  if (children.length === 0) return;
  const names = children.slice(0, 5).map(child => split(child).typed);
  throw new ArmError(
    409,
    'CannotDeleteResource',
    `Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '${names.join(', ')}'. Please delete all nested resources before deleting this resource.`,
  );
}

function marked(name: string, operation: string): ArmError {
  return notAllowed(
    `Operation '${operation}' is not allowed on ${name} since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).`,
  );
}
