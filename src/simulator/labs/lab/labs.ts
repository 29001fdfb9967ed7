import type { Answer, Call, Route } from '../../http/answer';
import { compact, record } from '../../http/json';
import { existing } from '../../routes/stored';
import { checkNotBusy } from './labChecks';
import { createLab, wantedProfile } from './createLab';
import { labFailure } from './labFailure';
import { labMachineType, labType as type, paths } from '../labTypes';
import { beginLabWork } from './labWork';
import { publishLab } from './publishLab';
import { readRoutes } from '../readRoutes';
import { shown } from '../shown';

const lasts = 60_000;
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

/** Image and create option are those of the beginning, whatever is asked. */
function update(call: Call, status: number): Answer {
  const lab = existing(call);
  checkNotBusy(lab);
  const asked = compact(record(call.body, 'properties'));
  const { autoShutdownProfile, connectionProfile, rosterProfile, title, description, labPlanId } = asked;
  const openAccess = record(asked, 'securityProfile')['openAccess'];
  const changed = compact({
    autoShutdownProfile,
    connectionProfile,
    rosterProfile,
    title,
    description,
    labPlanId,
    securityProfile: { ...record(lab.properties, 'securityProfile'), ...compact({ openAccess }) },
    virtualMachineProfile: wantedProfile(
      record(lab.properties, 'virtualMachineProfile'),
      record(asked, 'virtualMachineProfile'),
    ),
  });
  const settled = { provisioningState: 'Succeeded', resourceOperationError: null };
  const { headers } = beginLabWork(call, {
    resource: lab.id,
    location: lab.location ?? '',
    lasts,
    effect: { do: 'change', merge: [{ id: lab.id, properties: { ...changed, ...settled } }] },
    ifFailed: error => labFailure(error, 'Update', call.now + lasts, [lab.id], { provisioningState: 'Failed' }),
  });
  const updating = { ...lab, properties: { ...lab.properties, provisioningState: 'Updating' } };
  call.world.put(updating);
  return { status, headers, body: shown(call, updating) };
}

function remove(call: Call): Answer {
  const lab = call.world.get(call.path);
  if (!lab) return { status: 204 };
  checkNotBusy(lab);
  call.world.put({ ...lab, properties: { ...lab.properties, provisioningState: 'Deleting' } });
  const machines = call.world.list(labMachineType, lab.id).map(({ id }) => id);
  const { headers } = beginLabWork(call, {
    resource: lab.id,
    location: lab.location ?? '',
    lasts,
    effect: { do: 'change', remove: [...machines, lab.id] },
  });
  return { status: 202, headers };
}
