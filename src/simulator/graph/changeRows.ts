import type { Row } from '../kql/compileExpression';
import type { StoredResource } from '../world/storedResource';
import type { Change } from './history';

/** Columns of `resourcechanges`. */
export const changeColumns = [
  'id',
  'name',
  'type',
  'tenantId',
  'resourceGroup',
  'subscriptionId',
  'properties',
  'tags',
];

/** A resource change as a row, with each changed property's path, previous and new value. */
export function changeRow(change: Change, tenantId: string): Row {
  const { before, after, at, revision, correlationId } = change;
  const resource = after ?? before;
  const id = resource?.id ?? '';
  const [, , subscriptionId = '', , group = ''] = id.split('/');
  const type = resource?.type.toLowerCase() ?? '';
  const changes = before && after ? differences(before, after) : {};
  return {
    id: `${id}/providers/Microsoft.Resources/changes/${revision}`,
    name: String(revision),
    type: 'microsoft.resources/changes',
    tenantId,
    resourceGroup: group.toLowerCase(),
    subscriptionId,
    properties: {
      targetResourceId: id,
      targetResourceType: type,
      changeType: before ? (after ? 'Update' : 'Delete') : 'Create',
      changeAttributes: {
        timestamp: new Date(at).toISOString(),
        changesCount: Object.keys(changes).length,
        correlationId: correlationId ?? '00000000-0000-0000-0000-000000000000',
        changedBy: correlationId === undefined ? 'System' : 'somebody@contoso.example',
        changedByType: correlationId === undefined ? 'System' : 'User',
        clientType: 'Unspecified',
        operation: `${type}/write`,
      },
      changes,
    },
    tags: null,
  };
}

type Difference = Readonly<Record<string, { readonly previousValue: string; readonly newValue: string }>>;

function differences(before: StoredResource, after: StoredResource): Difference {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter(path => old.get(path) !== now.get(path));
  return Object.fromEntries(
    paths.map(path => [path, { previousValue: old.get(path) ?? 'null', newValue: now.get(path) ?? 'null' }]),
  );
}

function leavesOf({ properties, tags = {} }: StoredResource): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(`${path}[${at}]`, item);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) walk(`${path}.${name}`, part);
    } else leaves.set(path, String(value));
  };
  walk('properties', properties);
  walk('tags', tags);
  return leaves;
}
