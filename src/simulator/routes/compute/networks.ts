import { at, record, records, text, type Json } from '../../http/json';
import { type RouteResponse, type Call, type Route, ArmError } from '../../http/route';
import { locationOf } from '../../rules/lifecycle';
import { renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';
import { tagsFrom } from '../gallery/galleries';
import { readOnlyRoutes } from '../readOnlyRoutes';

const types = ['virtualNetworks', 'networkSecurityGroups', 'publicIPAddresses', 'networkInterfaces'];

/** The network resources of virtual machines. Created synchronously. */
export const networkRoutes: readonly Route[] = types.flatMap(name => {
  const type = `Microsoft.Network/${name}`;
  const path = `/subscriptions/{subscription}/resourceGroups/{group}/providers/${type}/{name}`;
  return [
    ...readOnlyRoutes(type),
    { method: 'PUT', path, type, action: `${type}/write`, handle: (call: Call) => put(call, type) },
  ];
});

function put(call: Call, type: string): RouteResponse {
  const before = call.world.get(call.path);
  const location = locationOf(call, type, before);
  const requested = record(call.body, 'properties');
  const sku = record(call.body, 'sku');
  const resource: StoredResource = {
    id: before?.id ?? call.path,
    name: before?.name ?? call.params['name'] ?? '',
    type,
    location,
    ...tagsFrom(call.body),
    ...(Object.keys(sku).length > 0 && { sku }),
    properties: { ...filled(call, type, requested), provisioningState: 'Succeeded' },
  };
  call.world.put(resource);
  return { status: before ? 200 : 201, body: renderResource(resource) };
}

function filled(call: Call, type: string, requested: Json): Json {
  const below = (kind: string, items: Json[]): Json[] =>
    items.map(item => ({
      name: item['name'],
      id: `${call.path}/${kind}/${text(item, 'name') ?? ''}`,
      properties: { ...record(item, 'properties'), provisioningState: 'Succeeded' },
    }));
  switch (type.split('/')[1] ?? '') {
    case 'virtualNetworks':
      return { ...requested, subnets: below('subnets', records(requested, 'subnets')) };
    case 'networkSecurityGroups':
      return { ...requested, securityRules: below('securityRules', records(requested, 'securityRules')) };
    case 'publicIPAddresses':
      return { ...requested, ipAddress: '203.0.113.10' };
    default:
      checkReferences(call, requested);
      return { ...requested, ipConfigurations: below('ipConfigurations', records(requested, 'ipConfigurations')) };
  }
}

function checkReferences(call: Call, requested: Json): void {
  const ids = records(requested, 'ipConfigurations').flatMap(configuration => [
    text(configuration, 'properties', 'subnet', 'id'),
    text(configuration, 'properties', 'publicIPAddress', 'id'),
  ]);
  for (const id of [...ids, text(requested, 'networkSecurityGroup', 'id')]) {
    if (id === undefined || exists(call, id)) continue;
    throw new ArmError(
      400,
      'InvalidResourceReference',
      `Resource ${id} referenced by resource ${call.path} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
    );
  }
}

function exists(call: Call, id: string): boolean {
  const [network = '', subnet] = id.split(/\/subnets\//i);
  const found = call.world.get(network);
  if (!found || subnet === undefined) return found !== undefined;
  return records(found.properties, 'subnets').some(
    one => String(at(one, 'name')).toLowerCase() === subnet.toLowerCase(),
  );
}
