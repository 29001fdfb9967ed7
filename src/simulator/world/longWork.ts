import type { Answer, Call } from '../http/answer';
import { ArmError } from '../http/answer';
import type { Effect } from './effect';
import { requestFits, takeFault } from '../fault/faultMatcher';
import { hash, isoTime } from '../http/json';
import { normalRegion, regionOf } from './regions';
import { signedQuery } from '../http/signature';
import type { StoredOperation } from './world';

export interface Work {
  /** Id of the resource worked on. */
  resource: string;
  location: string;
  /** Simulated ms until it is done. */
  lasts: number;
  effect: Effect;
  error?: { code: string; message: string };
  /** What a failure does to the world; the resource ends Failed when absent. */
  ifFailed?: (error: { code: string; message: string }) => Effect;
}

/** Compute's operations of managed images live elsewhere than those of galleries. */
interface ComputeWork extends Work {
  kind?: 'capsOperations' | 'operations';
}

/** Starts an operation, which a fault may let fail. */
export function start(call: Call, work: Work): StoredOperation {
  const fault = takeFault(call.world, ['operation'], one => requestFits(one, call.method, work.resource));
  const error = fault ? { code: fault.code, message: fault.message } : work.error;
  const operation: StoredOperation = {
    id: call.world.guid(),
    subscription: call.params['subscription'] ?? '',
    location: normalRegion(work.location),
    resource: work.resource,
    start: call.now,
    end: call.now + work.lasts,
    ...(error && { error }),
    effect: error && work.ifFailed ? work.ifFailed(error) : fault ? { do: 'settle', state: 'Failed' } : work.effect,
  };
  call.world.begin(operation);
  return operation;
}

/** Starts an operation and returns the headers that tell of it; `Location` goes only with DELETE and POST. */
export function begin(call: Call, work: ComputeWork): Record<string, string> {
  const kind = work.kind ?? 'capsOperations';
  const operation = start(call, work);
  const url = (monitor: string) => {
    const host = `${call.origin}/subscriptions/${operation.subscription}/providers/Microsoft.Compute`;
    const partition = kind === 'operations' ? `p=${partitionOf(operation.subscription)}&` : '';
    return `${host}/locations/${written(operation)}/${kind}/${operation.id}?${partition}${monitor}api-version=${call.apiVersion}&${signature(operation)}`;
  };
  const seconds = Math.max(1, Math.round(Math.min(work.lasts, 60_000) / call.clock.speed / 1000));
  return {
    'azure-asyncoperation': url(''),
    'azure-asyncnotification': 'Enabled',
    ...((call.method === 'DELETE' || call.method === 'POST') && { location: url('monitor=true&') }),
    ...(work.lasts > 10_000 && { 'retry-after': String(seconds) }),
  };
}

/** The signed part of an operation's poll URL. */
export function signature(operation: StoredOperation): string {
  return Object.entries(signedQuery(operation.id, operation.start))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** The operation a poll asks for; throws 404 for a URL that was never given out, was changed or is too old. */
export function polled(call: Call, mayBeUnsigned = false): StoredOperation {
  const operation = call.world.operations.get(call.params['operation'] ?? '');
  if (operation && isGenuine(call, operation, mayBeUnsigned)) return operation;
  throw new ArmError(404, 'NotFound', `The entity was not found in this Azure location.`);
}

/** Answers a poll of Compute. */
export function poll(call: Call): Answer {
  const operation = polled(call);
  const done = call.now >= operation.end;
  const left = Math.max(0, operation.end - call.now);
  const seconds = Math.max(1, Math.round(Math.min(left, 60_000) / call.clock.speed / 1000));
  const headers: Record<string, string> = done ? {} : { 'retry-after': String(seconds) };
  if (call.query.get('monitor') === 'true') {
    if (!done) return { status: 202, headers };
    return operation.error ? failed(operation.error) : { status: 200, headers };
  }
  const status = done ? (operation.error ? 'Failed' : 'Succeeded') : 'InProgress';
  const body = {
    startTime: isoTime(operation.start),
    ...(done && { endTime: isoTime(operation.end) }),
    status,
    ...(done && operation.error && { error: operation.error }),
    name: operation.id,
  };
  return { status: 200, headers, body };
}

function isGenuine(call: Call, operation: StoredOperation, mayBeUnsigned: boolean): boolean {
  const expired = takeFault(call.world, ['expiredPoll'], fault => requestFits(fault, call.method, call.path));
  if (expired) return false;
  if (operation.subscription.toLowerCase() !== call.params['subscription']?.toLowerCase()) return false;
  const { location = operation.location } = call.params;
  if (operation.location !== normalRegion(location)) return false;
  if (mayBeUnsigned && !call.query.has('s')) return true;
  return Object.entries(signedQuery(operation.id, operation.start)).every(
    ([name, value]) => call.query.get(name) === value,
  );
}

function failed(error: { code: string; message: string }): Answer {
  return { status: 400, body: { error } };
}

/** Azure writes the region of early-update regions, and now and then of others, in capitals and small letters. */
function written(operation: StoredOperation): string {
  const region = regionOf(operation.location);
  if (!region || (!region.hidden && hash(operation.id) % 3 !== 0)) return operation.location;
  return region.displayName.replaceAll(' ', '');
}

function partitionOf(subscription: string): string {
  const [a = '', b = '', c = '', d = '', e = ''] = subscription.split('-').reverse();
  return [a.slice(0, 8), e.slice(0, 4), c, d, `${b}${a.slice(0, 8)}`].join('-');
}
