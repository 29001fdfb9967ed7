import type { Call, Route } from '../answer';
import { resourceNotFound } from '../errors';
import { page } from '../paging';
import { listed, rendered } from '../render';
import type { StoredResource } from '../world';

const pageSize = 50;

/** GET and the two lists of a compute type that others put into the world. */
export function storedRoutes(type: string, policy?: Route['policy']): readonly Route[] {
  const plural = type.split('/')[1] ?? '';
  const common = { method: 'GET', type, action: `${type}/read`, ...(policy && { policy }) };
  const inGroup = `/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/${plural}`;
  return [
    { ...common, path: `${inGroup}/{name}`, handle: call => ({ status: 200, body: rendered(existing(call)) }) },
    {
      ...common,
      path: inGroup,
      handle: call => page(call, call.world.list(type, groupOf(call)), pageSize, one => listed(one)),
    },
    {
      ...common,
      path: `/subscriptions/{subscription}/providers/Microsoft.Compute/${plural}`,
      handle: call =>
        page(call, call.world.list(type, `/subscriptions/${call.params['subscription'] ?? ''}`), pageSize, one =>
          listed(one),
        ),
    },
  ];
}

/** The resource a path names; throws 404 as ARM's front door does. */
export function existing(call: Call): StoredResource {
  const found = call.world.get(call.path);
  if (!found) throw resourceNotFound(call.path);
  return found;
}

export function groupOf(call: Call): string {
  return `/subscriptions/${call.params['subscription'] ?? ''}/resourceGroups/${call.params['group'] ?? ''}`;
}
