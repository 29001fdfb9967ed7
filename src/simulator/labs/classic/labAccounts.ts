import type { Call } from '../../http/route';
import { readOnlyRoutes } from '../../routes/readOnlyRoutes';
import type { StoredResource } from '../../world/storedResource';
import { labNotFound } from '../lab/labChecks';
import { labAccountType as type } from '../labTypes';

/** Classic lab accounts are read-only: new ones can't be created. */
export const labAccountRoutes = readOnlyRoutes(type);

/** The lab account in the call's path. Throws 404 if there is none. */
export function accountOf(call: Call): StoredResource {
  const { subscription = '', group = '', account = '' } = call.params;
  const found = call.world.get(
    `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.LabServices/labaccounts/${account}`,
  );
  if (!found) throw labNotFound(call, `labaccounts/${account}`);
  return found;
}
