import { record, records, text, type Json } from '../../http/json';
import type { Call, Route, RouteResponse } from '../../http/route';
import { checkIdle } from '../../rules/lifecycle';
import { startComputeOperation } from '../../world/longRunningOperations';
import type { StoredResource } from '../../world/storedResource';
import { existing } from '../readOnlyRoutes';

const type = 'Microsoft.Compute/virtualMachines';
const one = `/subscriptions/{subscription}/resourceGroups/{group}/providers/${type}/{name}`;

/** What prepares a virtual machine for an image of it. */
export const machineActionRoutes: readonly Route[] = [
  action('runCommand', 'UpdateVM', runCommand),
  action('deallocate', 'DeleteVM', deallocate),
  action('generalize', 'UpdateVM', call => {
    change(call, machineOf(call), 'OSState/', { code: 'OSState/generalized', displayStatus: 'VM generalized' });
    return { status: 200 };
  }),
];

function action(name: string, policy: string, handle: Route['handle']): Route {
  const limits = [`${policy}SubscriptionMaximum`, 1500] as const;
  return { method: 'POST', path: `${one}/${name}`, type, action: `${type}/${name}/action`, policy: limits, handle };
}

function runCommand(call: Call): RouteResponse {
  const machine = machineOf(call);
  const output = {
    value: [
      {
        code: 'ProvisioningState/succeeded',
        level: 'Info',
        displayStatus: 'Provisioning succeeded',
        message: 'Enable succeeded: \n[stdout]\n\n[stderr]\n',
      },
    ],
  };
  return started(call, machine, 10_000, output);
}

function deallocate(call: Call): RouteResponse {
  const machine = machineOf(call);
  change(call, machine, 'PowerState/', { code: 'PowerState/deallocated', displayStatus: 'VM deallocated' });
  return started(call, machine, 20_000);
}

function started(call: Call, machine: StoredResource, durationMs: number, output?: unknown): RouteResponse {
  const headers = startComputeOperation(call, {
    resource: machine.id,
    location: machine.location ?? '',
    durationMs,
    kind: 'operations',
    output,
    effect: { do: 'complete', state: 'Succeeded' },
  });
  return { status: 202, headers };
}

function machineOf(call: Call): StoredResource {
  const machine = existing({ ...call, path: call.path.replace(/\/[^/]+$/, '') });
  checkIdle(machine, 'Update Virtual Machine');
  return machine;
}

/** Replaces one status of the machine's instance view. */
function change(call: Call, machine: StoredResource, kind: string, status: Json): void {
  const others = records(machine.properties, 'instanceView', 'statuses').filter(
    other => text(other, 'code')?.startsWith(kind) !== true,
  );
  const instanceView = {
    ...record(machine.properties, 'instanceView'),
    statuses: [...others, { ...status, level: 'Info' }],
  };
  call.world.put({ ...machine, properties: { ...machine.properties, instanceView } });
}
