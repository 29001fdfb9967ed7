import { matchesRequest, takeFault } from '../fault/faultMatcher';
import { hash, isoTime } from '../http/json';
import { type RouteResponse, type Call, ArmError } from '../http/route';
import { signedQuery } from '../http/signature';
import type { Effect } from './effect';
import { normalizeRegion, regionOf } from './regions';
import type { StoredOperation } from './world';

export interface NewOperation {
  /** ID of the resource that the operation changes. */
  resource: string;
  location: string;
  /** Simulated duration in ms. */
  durationMs: number;
  effect: Effect;
  error?: { code: string; message: string };
  /** What a poll returns after success, besides the status. */
  output?: unknown;
  /** The effect of a failure. By default the resource ends Failed. */
  onFailure?: (error: { code: string; message: string }) => Effect;
}

/** Operations of galleries, disks, and everything else have different poll URLs. */
interface NewComputeOperation extends NewOperation {
  kind?: 'capsOperations' | 'DiskOperations' | 'operations';
}

/** Starts an operation, which a fault may make fail. */
export function startOperation(call: Call, newOperation: NewOperation): StoredOperation {
  const fault = takeFault(call.world, ['operation'], one => matchesRequest(one, call.method, newOperation.resource));
  const error = fault ? { code: fault.code, message: fault.message } : newOperation.error;
  const operation: StoredOperation = {
    id: call.world.guid(),
    subscription: call.params['subscription'] ?? '',
    location: normalizeRegion(newOperation.location),
    resource: newOperation.resource,
    start: call.now,
    end: call.now + newOperation.durationMs,
    ...(error && { error }),
    ...(newOperation.output !== undefined && { output: newOperation.output }),
    effect:
      error && newOperation.onFailure
        ? newOperation.onFailure(error)
        : fault
          ? { do: 'complete', state: 'Failed' }
          : newOperation.effect,
  };
  call.world.addOperation(operation);
  return operation;
}

/** Starts a Compute operation and returns its polling headers. `Location` is only sent for DELETE, POST and disks. */
export function startComputeOperation(call: Call, newOperation: NewComputeOperation): Record<string, string> {
  const kind = newOperation.kind ?? 'capsOperations';
  const operation = startOperation(call, newOperation);
  const url = (monitor: string) => {
    const host = `${call.origin}/subscriptions/${operation.subscription}/providers/Microsoft.Compute`;
    const partition = kind !== 'capsOperations' ? `p=${partitionOf(operation.subscription)}&` : '';
    return `${host}/locations/${regionSpelling(operation)}/${kind}/${operation.id}?${partition}${monitor}api-version=${call.apiVersion}&${signature(operation)}`;
  };
  const seconds = Math.max(1, Math.round(Math.min(newOperation.durationMs, 60_000) / call.clock.speed / 1000));
  return {
    'azure-asyncoperation': url(''),
    'azure-asyncnotification': 'Enabled',
    ...((kind === 'DiskOperations' || call.method === 'DELETE' || call.method === 'POST') && {
      location: url('monitor=true&'),
    }),
    ...(newOperation.durationMs > 10_000 && { 'retry-after': String(seconds) }),
  };
}

/** The signed query of an operation's poll URL. */
export function signature(operation: StoredOperation): string {
  return Object.entries(signedQuery(operation.id, operation.start))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** The polled operation. Throws 404 for a poll URL that was never issued, was modified or has expired. */
export function findPolledOperation(call: Call, mayBeUnsigned = false): StoredOperation {
  const operation = call.world.operations.get(call.params['operation'] ?? '');
  if (operation && isGenuine(call, operation, mayBeUnsigned)) return operation;
  throw new ArmError(404, 'NotFound', `The entity was not found in this Azure location.`);
}

/** Handles a poll of a Compute operation. */
export function pollOperation(call: Call): RouteResponse {
  const operation = findPolledOperation(call);
  const done = call.now >= operation.end;
  const left = Math.max(0, operation.end - call.now);
  const seconds = Math.max(1, Math.round(Math.min(left, 60_000) / call.clock.speed / 1000));
  const headers: Record<string, string> = done ? {} : { 'retry-after': String(seconds) };
  if (call.query.get('monitor') === 'true') {
    if (!done) return { status: 202, headers };
    if (operation.error) return failedResponse(operation.error);
    return { status: 200, headers, ...(operation.output !== undefined && { body: operation.output }) };
  }
  const status = done ? (operation.error ? 'Failed' : 'Succeeded') : 'InProgress';
  const body = {
    startTime: isoTime(operation.start),
    ...(done && { endTime: isoTime(operation.end) }),
    status,
    ...(done && operation.error && { error: operation.error }),
    ...(done && !operation.error && operation.output !== undefined && { properties: { output: operation.output } }),
    name: operation.id,
  };
  return { status: 200, headers, body };
}

function isGenuine(call: Call, operation: StoredOperation, mayBeUnsigned: boolean): boolean {
  const expired = takeFault(call.world, ['expiredPoll'], fault => matchesRequest(fault, call.method, call.path));
  if (expired) return false;
  if (operation.subscription.toLowerCase() !== call.params['subscription']?.toLowerCase()) return false;
  const { location = operation.location } = call.params;
  if (operation.location !== normalizeRegion(location)) return false;
  if (mayBeUnsigned && !call.query.has('s')) return true;
  return Object.entries(signedQuery(operation.id, operation.start)).every(
    ([name, value]) => call.query.get(name) === value,
  );
}

function failedResponse(error: { code: string; message: string }): RouteResponse {
  return { status: 400, body: { error } };
}

/** Azure spells the region in Pascal case for early-update regions, and sometimes for others. */
function regionSpelling(operation: StoredOperation): string {
  const region = regionOf(operation.location);
  if (!region || (!region.hidden && hash(operation.id) % 3 !== 0)) return operation.location;
  return region.displayName.replaceAll(' ', '');
}

function partitionOf(subscription: string): string {
  const [a = '', b = '', c = '', d = '', e = ''] = subscription.split('-').reverse();
  return [a.slice(0, 8), e.slice(0, 4), c, d, `${b}${a.slice(0, 8)}`].join('-');
}
