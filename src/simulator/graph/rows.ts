import type { Row } from '../kql/compileExpression';
import type { StoredResource } from '../world/storedResource';
import type { Subscription } from '../world/world';

/** Columns of `resources` and `resourcecontainers`. */
export const columns = [
  ...['id', 'name', 'type', 'tenantId', 'kind', 'location', 'resourceGroup', 'subscriptionId', 'managedBy'],
  ...['sku', 'plan', 'properties', 'tags', 'identity', 'zones', 'extendedLocation'],
];

/**
 * A resource as a row: types, regions and resource groups in lower case, and nothing that GET requires `$expand` for.
 */
export function resourceRow(resource: StoredResource, tenantId: string): Row {
  const [, , subscriptionId = '', , group = ''] = resource.id.split('/');
  const isGroup = resource.type.toLowerCase() === groupType;
  return {
    id: resource.id,
    name: resource.name,
    type: isGroup ? 'microsoft.resources/subscriptions/resourcegroups' : resource.type.toLowerCase(),
    tenantId,
    kind: '',
    location: (resource.location ?? '').toLowerCase().replaceAll(' ', ''),
    resourceGroup: group.toLowerCase(),
    subscriptionId,
    managedBy: '',
    sku: resource.sku ?? null,
    plan: resource.plan ?? null,
    properties: resource.properties,
    tags: resource.tags ?? null,
    identity: resource.identity ?? null,
    zones: resource.zones ?? null,
    extendedLocation: null,
  };
}

export const groupType = 'microsoft.resources/resourcegroups';

export function subscriptionRow(subscription: Subscription): Row {
  const { id, name, tenantId, state } = subscription;
  return {
    id: `/subscriptions/${id}`,
    name,
    type: 'microsoft.resources/subscriptions',
    tenantId,
    kind: '',
    location: '',
    resourceGroup: '',
    subscriptionId: id,
    managedBy: '',
    sku: null,
    plan: null,
    properties: { managementGroupAncestorsChain: [], subscriptionPolicies: { spendingLimit: 'Off' }, state },
    tags: null,
    identity: null,
    zones: null,
    extendedLocation: null,
  };
}
