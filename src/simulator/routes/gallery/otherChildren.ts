import { invalidParameter, propertyChangeNotAllowed } from '../../http/errors';
import { compact, record, text, type Json } from '../../http/json';
import { page } from '../../http/paging';
import type { Call, Route, RouteResponse } from '../../http/route';
import { checkEndOfLife, checkIdle, checkNoChildren, locationOf, requireParent } from '../../rules/lifecycle';
import { otherChildTypes } from '../../rules/otherChildTypes';
import { startComputeOperation } from '../../world/longRunningOperations';
import { renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';
import { existing } from '../readOnlyRoutes';
import { tagsFrom } from './galleries';
import { otherVersionRoutes } from './otherVersions';

const gallery = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}';
const durationMs = 150;

interface Kind {
  /** What Azure calls one, in paths of parameters and in the names of rate limits. */
  readonly noun: string;
  /** Properties that are required of a new one, and never change. */
  readonly required: readonly string[];
}

const kinds: { readonly [type in (typeof otherChildTypes)[number]]: Kind } = {
  'Microsoft.Compute/galleries/applications': { noun: 'GalleryApplication', required: ['supportedOSType'] },
  'Microsoft.Compute/galleries/inVMAccessControlProfiles': {
    noun: 'GalleryInVMAccessControlProfile',
    required: ['osType', 'applicableHostEndpoint'],
  },
  'Microsoft.Compute/galleries/scripts': { noun: 'GalleryScript', required: ['supportedOSType'] },
};

/** Applications, in-VM access control profiles and scripts, and their versions. */
export const otherChildRoutes: readonly Route[] = otherChildTypes.flatMap(type => {
  const all = `${gallery}/${type.split('/').at(-1) ?? ''}`;
  return [...routesOf(type, all), ...otherVersionRoutes(`${type}/versions`, all, kinds[type].noun)];
});

function routesOf(type: (typeof otherChildTypes)[number], all: string): readonly Route[] {
  const one = `${all}/{child}`;
  const { noun } = kinds[type];
  const read = { method: 'GET', type, action: `${type}/read` };
  const write = {
    type,
    path: one,
    action: `${type}/write`,
    policy: [`CreateUpdate${noun}`, 150, 750] as const,
  };
  return [
    {
      ...read,
      path: one,
      policy: [`Get${noun}`, 300, 2000],
      handle: call => ({ status: 200, body: render(existing(call)) }),
    },
    {
      ...read,
      path: all,
      policy: [`List${noun}sInGallery`, 1500, 10_000],
      handle: call => page(call, call.world.list(type, galleryOf(call, call.path).id), 50, render),
    },
    { ...write, method: 'PUT', handle: call => put(call, type) },
    { ...write, method: 'PATCH', handle: call => patch(call, type) },
    {
      method: 'DELETE',
      path: one,
      type,
      action: `${type}/delete`,
      policy: [`Delete${noun}`, 50, 300],
      handle: call => remove(call, type),
    },
  ];
}

function put(call: Call, type: (typeof otherChildTypes)[number]): RouteResponse {
  const before = call.world.get(call.path);
  galleryOf(call, call.path.split('/').slice(0, -1).join('/'));
  const location = locationOf(call, type, before);
  const properties = record(call.body, 'properties');
  const missing = kinds[type].required.find(name => text(properties, name) === undefined);
  if (missing !== undefined) throw invalidParameter(`Required parameter '${missing}' is missing (null).`, missing);
  const { id = call.path, name = call.params['child'] ?? '' } = before ?? {};
  return save(call, type, before, { id, name, type, location, ...tagsFrom(call.body), properties });
}

function patch(call: Call, type: (typeof otherChildTypes)[number]): RouteResponse {
  const before = existing(call);
  const properties = { ...before.properties, ...record(call.body, 'properties') };
  return save(call, type, before, { ...before, ...tagsFrom(call.body), properties });
}

function save(
  call: Call,
  type: (typeof otherChildTypes)[number],
  before: StoredResource | undefined,
  wanted: StoredResource,
): RouteResponse {
  const { noun, required } = kinds[type];
  const path = `${noun.charAt(0).toLowerCase()}${noun.slice(1)}.properties`;
  if (before) {
    checkIdle(before, 'Update');
    const changed = required.find(name => wanted.properties[name] !== before.properties[name]);
    if (changed !== undefined) throw propertyChangeNotAllowed(`${path}.${changed}`);
  }
  const [endOfLife, known] = [wanted, before].map(one => text(one?.properties, 'endOfLifeDate'));
  checkEndOfLife(endOfLife, known, call.now, `${path}.endOfLifeDate`);
  const status = before ? 200 : 201;
  const isAtOnce = type === otherChildTypes[0];
  const provisioningState = isAtOnce ? 'Succeeded' : before ? 'Updating' : 'Creating';
  const child = { ...wanted, properties: { ...compact(wanted.properties), provisioningState } };
  call.world.put(child);
  if (isAtOnce) return { status, body: render(child) };
  const newOperation = { resource: child.id, location: child.location ?? '', durationMs };
  const headers = startComputeOperation(call, { ...newOperation, effect: { do: 'complete', state: 'Succeeded' } });
  return { status, headers, body: render(child) };
}

function remove(call: Call, type: string): RouteResponse {
  const child = call.world.get(call.path);
  if (!child) return { status: 204 };
  checkNoChildren(call, child.id, [`${type}/versions`]);
  const newOperation = { resource: child.id, location: child.location ?? '', durationMs };
  const headers = startComputeOperation(call, { ...newOperation, effect: { do: 'delete' } });
  call.world.put({ ...child, properties: { ...child.properties, provisioningState: 'Deleting' } });
  return { status: 202, headers };
}

/** Applications alone are there at once, and don't return their provisioning state. */
function render(child: StoredResource): Json {
  const { provisioningState, ...properties } = child.properties;
  const isApplication = child.type === otherChildTypes[0];
  return renderResource(child, isApplication ? properties : { ...properties, provisioningState });
}

function galleryOf(call: Call, collection: string): StoredResource {
  return requireParent(call, collection.split('/').slice(0, -1).join('/'), call.params['gallery'] ?? '');
}
