import type { StoredResource } from '../world/storedResource';
import { type RouteResponse, type Call, ArmError } from './route';

/** One page of resources ordered by ID, with `nextLink` if more follow. */
export function page(
  call: Call,
  items: readonly StoredResource[],
  size: number,
  render: (item: StoredResource) => unknown,
): RouteResponse {
  const token = call.query.get('$skiptoken');
  const start = token === undefined ? 0 : firstAfter(items, decoded(token));
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  const value = shown.map(render);
  if (!last || start + size >= items.length) return { status: 200, body: { value } };
  const query = [...call.query]
    .filter(([name]) => name !== '$skiptoken')
    .map(([name, text]) => `${encodeURIComponent(name).replace('%24', '$')}=${encodeURIComponent(text)}`)
    .join('&');
  const nextLink = `${call.origin}${encodeURI(call.path)}?${query}&$skiptoken=${encodeURIComponent(btoa(last.id.toLowerCase()))}`;
  return { status: 200, body: { value, nextLink } };
}

function decoded(token: string): string {
  try {
    return atob(token);
  } catch {
    throw new ArmError(400, 'InvalidParameter', 'The value of parameter $skiptoken is invalid.', {
      target: '$skiptoken',
    });
  }
}

function firstAfter(items: readonly StoredResource[], id: string): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((items[middle]?.id.toLowerCase() ?? '') <= id) from = middle + 1;
    else to = middle;
  }
  return from;
}
