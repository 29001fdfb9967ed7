import { resourceNotFound } from '../../http/errors';
import type { Json } from '../../http/json';
import type { Call, Route } from '../../http/route';
import type { StoredResource } from '../../world/storedResource';

const all =
  '/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/publishers/{publisher}/artifacttypes/vmimage/offers/{offer}/skus/{sku}/versions';
const type = 'Microsoft.Compute/locations/publishers/artifacttypes/offers/skus/versions';
const common = { method: 'GET', type, action: `${type}/read` };

/** The versions of a marketplace image, as far as the world has them. Their IDs are spelled differently from others. */
export const marketplaceImageRoutes: readonly Route[] = [
  { ...common, path: all, policy: ['ListVMImagesVersionsFromLocation', 16_000, 44_000], handle: call => list(call) },
  {
    ...common,
    path: `${all}/{version}`,
    policy: ['GetVMImageFromLocation', 13_000, 74_000],
    handle: call => {
      const found = call.world.get(call.path);
      if (!found) throw resourceNotFound(call.path);
      return { status: 200, body: { properties: found.properties, ...head(found) } };
    },
  },
];

function list(call: Call): { status: number; body: Json[] } {
  const found = [...call.world.list(type, call.path.replace(/\/versions$/i, ''))];
  if (/desc/i.test(call.query.get('$orderby') ?? '')) found.reverse();
  const top = Number(call.query.get('$top') ?? found.length);
  return { status: 200, body: found.slice(0, top).map(head) };
}

function head({ location, name, id }: StoredResource): Json {
  return { location, name, id };
}
