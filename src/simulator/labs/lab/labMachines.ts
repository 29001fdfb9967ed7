import { text } from '../../http/json';
import { page } from '../../http/paging';
import type { RouteResponse, Call, Route } from '../../http/route';
import type { StoredResource } from '../../world/storedResource';
import { labMachineType as type, paths } from '../labTypes';
import { renderLabResource } from '../renderLabResource';
import { checkNotBusy, labNotFound, refused } from './labChecks';
import { labFailure } from './labFailure';
import { startLabOperation } from './labOperations';

const durationMs = 120_000;
const all = `${paths.lab}/virtualMachines`;
const one = `${all}/{machine}`;

export const labMachineRoutes: readonly Route[] = [
  { method: 'GET', path: all, type, action: `${type}/read`, handle: list },
  {
    method: 'GET',
    path: one,
    type,
    action: `${type}/read`,
    handle: call => ({ status: 200, body: renderLabResource(call, machineOf(call)) }),
  },
  {
    method: 'POST',
    path: `${one}/start`,
    type,
    action: `${type}/start/action`,
    handle: call => changePowerState(call, 'Start', 'Stopped', 'Starting', 'Running'),
  },
  {
    method: 'POST',
    path: `${one}/stop`,
    type,
    action: `${type}/stop/action`,
    handle: call => changePowerState(call, 'Stop', 'Running', 'Stopping', 'Stopped'),
  },
];

function list(call: Call): RouteResponse {
  const lab = labOf(call);
  const filter = call.query.get('$filter') ?? '';
  const wanted = /^properties\/vmType eq '(Template|User)'$/i.exec(filter.trim())?.[1];
  if (filter !== '' && wanted === undefined) throw refused('InvalidFilter', `The filter '${filter}' is not supported.`);
  const machines = call.world
    .list(type, lab.id)
    .filter(
      ({ properties }) => wanted === undefined || text(properties, 'vmType')?.toLowerCase() === wanted.toLowerCase(),
    );
  return page(call, machines, 100, machine => renderLabResource(call, machine));
}

/** Starts or stops a machine. Does nothing if it is already in that state. */
function changePowerState(call: Call, action: string, from: string, meanwhile: string, to: string): RouteResponse {
  const machine = machineOf(call);
  checkNotBusy(machine);
  const lab = labOf(call);
  checkNotBusy(lab);
  const state = text(machine.properties, 'state');
  if (state === to) return { status: 200 };
  if (state !== from) throw refused('InvalidState', `The virtual machine is in state '${state ?? ''}'.`);
  const succeeded = { provisioningState: 'Succeeded' };
  const { headers } = startLabOperation(call, {
    resource: machine.id,
    location: lab.location ?? '',
    durationMs,
    effect: {
      do: 'change',
      merge: [{ id: machine.id, properties: { ...succeeded, state: to, resourceOperationError: null } }],
    },
    onFailure: error => labFailure(error, action, call.now + durationMs, [machine.id], { ...succeeded, state: from }),
  });
  call.world.put({
    ...machine,
    properties: { ...machine.properties, provisioningState: 'Updating', state: meanwhile },
  });
  return { status: 202, headers };
}

function machineOf(call: Call): StoredResource {
  const { machine = '' } = call.params;
  const lab = labOf(call);
  const found = call.world.get(`${lab.id}/virtualMachines/${machine}`);
  if (!found) throw labNotFound(call, `labs/${lab.name}/virtualMachines/${machine}`);
  return found;
}

function labOf(call: Call): StoredResource {
  const { subscription = '', group = '', lab = '' } = call.params;
  const found = call.world.get(
    `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.LabServices/labs/${lab}`,
  );
  if (!found) throw labNotFound(call, `labs/${lab}`);
  return found;
}
