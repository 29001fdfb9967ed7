import type { Call } from '../../http/route';
import type { StoredResource } from '../../world/storedResource';
import { labNotFound } from '../lab/labChecks';

/** The lab plan in the call's path. Throws 404 if there is none. */
export function planOf(call: Call): StoredResource {
  const { subscription = '', group = '', plan = '' } = call.params;
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.LabServices/labPlans/${plan}`;
  const found = call.world.get(id);
  if (!found) throw labNotFound(call, `labPlans/${plan}`);
  return found;
}
