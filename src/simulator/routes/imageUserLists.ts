import { page } from '../http/paging';
import type { Route } from '../http/route';
import { renderResource } from '../world/render';

/**
 * Lists of what uses images in other services and isn't in Resource Graph: Batch pools, the galleries of a dev center, and
 * the session host configuration of a host pool.
 */
export const imageUserLists: readonly Route[] = [
  listOf('Microsoft.Batch/batchAccounts', 'pools'),
  listOf('Microsoft.DevCenter/devcenters', 'galleries'),
  listOf('Microsoft.DesktopVirtualization/hostPools', 'sessionHostConfigurations'),
];

function listOf(parentType: string, below: string): Route {
  const type = `${parentType}/${below}`;
  return {
    method: 'GET',
    path: `/subscriptions/{subscription}/resourceGroups/{group}/providers/${parentType}/{parent}/${below}`,
    type,
    action: `${type}/read`,
    handle: call => {
      const parent = call.path.slice(0, -below.length - 1);
      return page(call, call.world.list(type, parent), 50, one => renderResource(one));
    },
  };
}
