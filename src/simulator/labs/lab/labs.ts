import { compact, record } from '../../http/json';
import type { RouteResponse, Call, Route } from '../../http/route';
import { existing } from '../../routes/readOnlyRoutes';
import { labMachineType, labType as type, paths } from '../labTypes';
import { readRoutes } from '../readRoutes';
import { renderLabResource } from '../renderLabResource';
import { createLab, updatedProfile } from './createLab';
import { checkNotBusy } from './labChecks';
import { labFailure } from './labFailure';
import { startLabOperation } from './labOperations';
import { publishLab } from './publishLab';

const durationMs = 60_000;
const write = `${type}/write`;

export const labRoutes: readonly Route[] = [
  ...readRoutes(type, paths.lab, 'labs'),
  {
    method: 'PUT',
    path: paths.lab,
    type,
    action: write,
    handle: call => (call.world.get(call.path) ? update(call, 200) : createLab(call)),
  },
  { method: 'PATCH', path: paths.lab, type, action: write, handle: call => update(call, 202) },
  { method: 'DELETE', path: paths.lab, type, action: `${type}/delete`, handle: remove },
  { method: 'POST', path: `${paths.lab}/publish`, type, action: `${type}/publish/action`, handle: publishLab },
];

/** Image and create option can't be changed; new values are ignored. */
function update(call: Call, status: number): RouteResponse {
  const lab = existing(call);
  checkNotBusy(lab);
  const requested = compact(record(call.body, 'properties'));
  const { autoShutdownProfile, connectionProfile, rosterProfile, title, description, labPlanId } = requested;
  const openAccess = record(requested, 'securityProfile')['openAccess'];
  const changed = compact({
    autoShutdownProfile,
    connectionProfile,
    rosterProfile,
    title,
    description,
    labPlanId,
    securityProfile: { ...record(lab.properties, 'securityProfile'), ...compact({ openAccess }) },
    virtualMachineProfile: updatedProfile(
      record(lab.properties, 'virtualMachineProfile'),
      record(requested, 'virtualMachineProfile'),
    ),
  });
  const succeeded = { provisioningState: 'Succeeded', resourceOperationError: null };
  const { headers } = startLabOperation(call, {
    resource: lab.id,
    location: lab.location ?? '',
    durationMs,
    effect: { do: 'change', merge: [{ id: lab.id, properties: { ...changed, ...succeeded } }] },
    onFailure: error => labFailure(error, 'Update', call.now + durationMs, [lab.id], { provisioningState: 'Failed' }),
  });
  const updating = { ...lab, properties: { ...lab.properties, provisioningState: 'Updating' } };
  call.world.put(updating);
  return { status, headers, body: renderLabResource(call, updating) };
}

function remove(call: Call): RouteResponse {
  const lab = call.world.get(call.path);
  if (!lab) return { status: 204 };
  checkNotBusy(lab);
  call.world.put({ ...lab, properties: { ...lab.properties, provisioningState: 'Deleting' } });
  const machines = call.world.list(labMachineType, lab.id).map(({ id }) => id);
  const { headers } = startLabOperation(call, {
    resource: lab.id,
    location: lab.location ?? '',
    durationMs,
    effect: { do: 'change', remove: [...machines, lab.id] },
  });
  return { status: 202, headers };
}
