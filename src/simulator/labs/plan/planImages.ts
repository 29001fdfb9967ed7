import { record, text } from '../../http/json';
import type { RouteResponse, Call, Route } from '../../http/route';
import { labNotFound, refused } from '../lab/labChecks';
import { paths, planImageType as type } from '../labTypes';
import { filtered } from './planImageFilter';
import { planImage, planImages, type PlanImage } from './planImageRows';
import { planOf } from './planOf';

const pageSize = 200;
const one = `${paths.plan}/images/{image}`;
const write = { path: one, type, action: `${type}/write`, handle: set };

export const planImageRoutes: readonly Route[] = [
  { method: 'GET', path: `${paths.plan}/images`, type, action: `${type}/read`, handle: list },
  {
    method: 'GET',
    path: one,
    type,
    action: `${type}/read`,
    handle: call => ({ status: 200, body: withState(imageOf(call)) }),
  },
  { ...write, method: 'PATCH' },
  { ...write, method: 'PUT' },
];

/** In lists, an image that was never enabled has no state. */
function list(call: Call): RouteResponse {
  const images = filtered(planImages(call, planOf(call)), call.query.get('$filter'));
  const start = Number(call.query.get('$skiptoken') ?? 0);
  const value = images.slice(start, start + pageSize);
  if (start + pageSize >= images.length) return { status: 200, body: { value } };
  const filter = call.query.get('$filter');
  const kept = filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`;
  const nextLink = `${call.origin}${call.path}?api-version=${call.apiVersion}${kept}&$skipToken=${start + pageSize}`;
  return { status: 200, body: { value, nextLink } };
}

function set(call: Call): RouteResponse {
  const image = imageOf(call);
  const enabledState = text(call.body, 'properties', 'enabledState');
  if (enabledState !== 'Enabled' && enabledState !== 'Disabled') {
    throw refused('InvalidEnabledState', "The property enabledState must be 'Enabled' or 'Disabled'.");
  }
  const properties = { ...record(image.properties), enabledState };
  call.world.put({ ...image, location: planOf(call).location ?? '', properties });
  return { status: 200, body: { ...image, properties } };
}

function imageOf(call: Call): PlanImage {
  const { plan = '', image: name = '' } = call.params;
  const image = planImage(call, planOf(call), name);
  if (!image) throw labNotFound(call, `labPlans/${plan}/images/${name}`);
  return image;
}

function withState(image: PlanImage): PlanImage {
  return { ...image, properties: { enabledState: 'Disabled', ...image.properties } };
}
