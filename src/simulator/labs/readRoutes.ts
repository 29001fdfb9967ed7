import { page } from '../http/paging';
import type { RouteResponse, Call, Route } from '../http/route';
import { existing, groupOf } from '../routes/readOnlyRoutes';
import { paths } from './labTypes';
import { renderLabResource, renderListedLabResource } from './renderLabResource';

/** GET and the two lists of lab plans or labs. `folder` is the type's name in paths. */
export function readRoutes(type: string, one: string, folder: 'labPlans' | 'labs'): readonly Route[] {
  const common = { method: 'GET', type, action: `${type}/read` };
  const list = (call: Call, under: string): RouteResponse =>
    page(call, call.world.list(type, under), 100, resource => renderListedLabResource(call, resource));
  return [
    { ...common, path: one, handle: call => ({ status: 200, body: renderLabResource(call, existing(call)) }) },
    { ...common, path: `${paths.inGroup}/${folder}`, handle: call => list(call, groupOf(call)) },
    {
      ...common,
      path: `${paths.inSubscription}/${folder}`,
      handle: call => list(call, `/subscriptions/${call.params['subscription'] ?? ''}`),
    },
  ];
}
