import { checkApiVersion } from '../../http/apiVersions';
import { resourceNotFound } from '../../http/errors';
import { at, isoTime, record, records, text, type Json } from '../../http/json';
import { type RouteResponse, type Call, type Route, ArmError } from '../../http/route';
import { RouteTable } from '../../http/routeTable';
import { instantiate, sortByDependency } from '../../rules/template';
import type { StoredResource } from '../../world/storedResource';
import type { StoredOperation } from '../../world/world';

export const deploymentType = 'Microsoft.Resources/deployments';
const base =
  '/subscriptions/{subscription}/resourcegroups/{group}/providers/Microsoft.Resources/deployments/{deployment}';

/** Template deployments to a resource group. Each resource is put by its own PUT route. */
export function deploymentRoutes(resources: readonly Route[]): readonly Route[] {
  const table = new RouteTable();
  for (const route of resources) table.add(route);
  const common = { type: deploymentType, action: `${deploymentType}/write` };
  return [
    { ...common, method: 'PUT', path: base, handle: call => put(call, table) },
    { ...common, method: 'POST', path: `${base}/validate`, handle: validate },
    { ...common, action: `${deploymentType}/read`, method: 'GET', path: base, handle: get },
    {
      ...common,
      action: `${deploymentType}/read`,
      method: 'GET',
      path: `${base}/operationStatuses/{operation}`,
      handle: status,
    },
  ];
}

function validate(call: Call): RouteResponse {
  const { properties } = plan(call);
  return { status: 200, body: { properties: { ...properties, provisioningState: 'Succeeded' } } };
}

function put(call: Call, table: RouteTable): RouteResponse {
  const { properties, resources } = plan(call);
  for (const resource of resources) {
    const apiVersion = text(resource, 'apiVersion') ?? '';
    checkApiVersion({ world: call.world, method: 'PUT', body: resource, apiVersion }, text(resource, 'type'));
  }
  const started = call.world.operations.size;
  const error = putResources(call, table, resources);
  const newOperations = [...call.world.operations.values()].slice(started);
  const end = Math.max(call.now + 5000, ...newOperations.map(operation => operation.end));
  const failed = newOperations.find(operation => operation.error)?.error ?? error;
  const deployment: StoredResource = {
    id: call.path,
    name: call.params['deployment'] ?? '',
    type: deploymentType,
    properties: { ...properties, provisioningState: 'Running', timestamp: isoTime(call.now) },
  };
  call.world.put(deployment);
  const failure = failed && deploymentFailed(failed);
  const operation: StoredOperation = {
    id: call.world.guid(),
    subscription: call.params['subscription'] ?? '',
    location: '',
    resource: deployment.id,
    start: call.now,
    end,
    ...(failure && { error: failure }),
    effect: {
      do: 'complete',
      state: failure ? 'Failed' : 'Succeeded',
      ...(failure && { patch: { error: failure } }),
    },
  };
  call.world.addOperation(operation);
  const url = `${call.origin}${call.path}/operationStatuses/${operation.id}?api-version=${call.apiVersion}`;
  return {
    status: 201,
    headers: { 'azure-asyncoperation': url, 'retry-after': '0' },
    body: { ...deployment, properties: { ...deployment.properties, provisioningState: 'Accepted' } },
  };
}

/** Puts the template's resources in sequence. If one is refused, the earlier ones stay. */
function putResources(call: Call, table: RouteTable, resources: Json[]): Failure | undefined {
  const requested = call.path.split(/\/providers\//i)[0] ?? '';
  const group = call.world.get(requested)?.id ?? requested;
  try {
    for (const resource of resources) {
      const path = idOf(group, resource);
      const match = table.find('PUT', path);
      if (!match) throw resourceNotFound(path);
      const apiVersion = text(resource, 'apiVersion') ?? '';
      const overrides = { path, params: match.params, body: resource, apiVersion, method: 'PUT' };
      match.route.handle({ ...call, ...overrides });
    }
    return undefined;
  } catch (error) {
    if (error instanceof ArmError) return { code: error.code, message: error.message };
    throw error;
  }
}

interface Failure {
  code: string;
  message: string;
}

function deploymentFailed(inner: Failure): Failure & { details: Failure[] } {
  return {
    code: 'DeploymentFailed',
    message:
      'At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.',
    details: [inner],
  };
}

/** The template with its parameters substituted. Secure parameters are never returned. */
function plan(call: Call): { properties: Json; resources: Json[] } {
  const requested = record(call.body, 'properties');
  const template = record(requested, 'template');
  const declared = record(template, 'parameters');
  const given = record(requested, 'parameters');
  const values: Json = {};
  const shown: Json = {};
  for (const [name, declaration] of Object.entries(declared)) {
    const value = at(given, name, 'value') ?? at(declaration, 'defaultValue');
    if (value === undefined) {
      throw new ArmError(
        400,
        'InvalidTemplate',
        `Deployment template validation failed: 'The value for the template parameter '${name}' is not provided.'`,
      );
    }
    values[name] = value;
    const type = text(declaration, 'type') ?? 'string';
    shown[name] = /^secure/i.test(type) ? { type: 'SecureString' } : { type, value };
  }
  const resources = records(instantiate(template['resources'] ?? [], values));
  return {
    properties: { mode: text(requested, 'mode') ?? 'Incremental', parameters: shown, correlationId: call.world.guid() },
    resources: sortByDependency(resources, resource => idOf(call.path.split(/\/providers\//i)[0] ?? '', resource)),
  };
}

function idOf(group: string, resource: Json): string {
  const [namespace = '', ...types] = (text(resource, 'type') ?? '').split('/');
  const names = (text(resource, 'name') ?? '').split('/');
  return `${group}/providers/${namespace}/${types.map((type, index) => `${type}/${names[index] ?? ''}`).join('/')}`;
}

function get(call: Call): RouteResponse {
  const found = call.world.get(call.path);
  if (!found) {
    throw new ArmError(
      404,
      'DeploymentNotFound',
      `Deployment '${call.params['deployment'] ?? ''}' could not be found.`,
    );
  }
  return { status: 200, body: found };
}

function status(call: Call): RouteResponse {
  const operation = call.world.operations.get(call.params['operation'] ?? '');
  if (!operation) throw new ArmError(404, 'NotFound', 'The deployment operation could not be found.');
  if (call.now < operation.end) return { status: 200, headers: { 'retry-after': '5' }, body: { status: 'Running' } };
  if (!operation.error) return { status: 200, body: { status: 'Succeeded' } };
  return { status: 200, body: { status: 'Failed', error: operation.error } };
}
