import type { Answer, Call, Route } from '../../answer';
import { page } from '../../paging';
import { listed, rendered } from '../../render';
import { existing, groupOf } from '../../routes/stored';
import type { StoredResource } from '../../world';
import { labNotFound } from '../labChecks';
import { labAccountType as type, paths } from '../labTypes';

const read = `${type}/read`;

/** Classic lab accounts can be read; nobody can make another one. */
export const labAccountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.account,
    type,
    action: read,
    handle: call => ({ status: 200, body: rendered(existing(call)) }),
  },
  {
    method: 'GET',
    path: `${paths.inGroup}/labaccounts`,
    type,
    action: read,
    handle: call => list(call, groupOf(call)),
  },
  {
    method: 'GET',
    path: `${paths.inSubscription}/labaccounts`,
    type,
    action: read,
    handle: call => list(call, `/subscriptions/${call.params['subscription'] ?? ''}`),
  },
];

/** The lab account in the call's path; throws 404 when there is none. */
export function accountOf(call: Call): StoredResource {
  const { subscription = '', group = '', account = '' } = call.params;
  const found = call.world.get(
    `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.LabServices/labaccounts/${account}`,
  );
  if (!found) throw labNotFound(call, `labaccounts/${account}`);
  return found;
}

function list(call: Call, under: string): Answer {
  return page(call, call.world.list(type, under), 50, account => listed(account));
}
