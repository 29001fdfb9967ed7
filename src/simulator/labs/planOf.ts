import type { Call } from '../answer';
import type { StoredResource } from '../world';
import { labNotFound } from './labChecks';

/** The lab plan in the call's path; throws 404 when there is none. */
export function planOf(call: Call): StoredResource {
  const { subscription = '', group = '', plan = '' } = call.params;
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.LabServices/labPlans/${plan}`;
  const found = call.world.get(id);
  if (!found) throw labNotFound(call, `labPlans/${plan}`);
  return found;
}
