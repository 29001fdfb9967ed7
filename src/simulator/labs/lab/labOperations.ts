import type { RouteResponse, Call, Route } from '../../http/route';
import { findPolledOperation, signature, startOperation, type NewOperation } from '../../world/longRunningOperations';
import type { StoredOperation } from '../../world/world';
import { paths } from '../labTypes';
import { renderLabResource } from '../renderLabResource';

const type = 'Microsoft.LabServices/locations/operationResults';

/** Poll URLs of Lab Services operations. The OpenAPI only has the path without a location. */
export const labOperationRoutes: readonly Route[] = ['/locations/{location}', ''].map(location => ({
  method: 'GET',
  path: `${paths.inSubscription}${location}/operationResults/{operation}`,
  type,
  handle: poll,
}));

/** Starts a Lab Services operation. Returns it with its headers (never `Retry-After`) and the body of a 202. */
export function startLabOperation(
  call: Call,
  newOperation: NewOperation,
): { operation: StoredOperation; headers: Record<string, string>; body: unknown } {
  const operation = startOperation(call, newOperation);
  const url = `${call.origin}${idOf(operation)}?api-version=${call.apiVersion}`;
  const signed = `${url}&${signature(operation)}`;
  return {
    operation,
    headers: {
      location: `${signed}&monitor=true`,
      'azure-asyncoperation': signed,
      'operation-location': url,
    },
    body: result(operation, call.now),
  };
}

/** Lab Services' time format: whole seconds. */
export function labTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

function poll(call: Call): RouteResponse {
  const operation = findPolledOperation(call, true);
  const body = result(operation, call.now);
  if (call.query.get('monitor') !== 'true') return { status: 200, body };
  if (call.now < operation.end) return { status: 202, body };
  if (operation.error) return { status: 400, body: { error: operation.error } };
  const resource = call.world.get(operation.resource);
  return resource ? { status: 200, body: renderLabResource(call, resource) } : { status: 204 };
}

/** Never includes progress. */
function result(operation: StoredOperation, now: number): Record<string, unknown> {
  const common = { id: idOf(operation), name: operation.id };
  const startTime = labTime(operation.start);
  if (now < operation.end) return { ...common, status: 'InProgress', startTime };
  const endTime = labTime(operation.end);
  if (!operation.error) return { ...common, status: 'Succeeded', startTime, endTime };
  return { ...common, status: 'Failed', startTime, endTime, error: operation.error };
}

function idOf({ id, subscription, location }: StoredOperation): string {
  return `/subscriptions/${subscription}/providers/Microsoft.LabServices/locations/${location}/operationResults/${id}`;
}
