import { graphLag } from '../fault/faultMatcher';
import { isDenied } from '../http/permissionRules';
import type { Call } from '../http/route';
import { flatMap } from '../kql/iterate';
import { KqlError } from '../kql/kqlError';
import { parseQuery } from '../kql/parseQuery';
import { runQuery } from '../kql/runQuery';
import type { Query } from '../kql/syntax';
import type { Table } from '../kql/table';
import type { StoredResource } from '../world/storedResource';
import type { Subscription } from '../world/world';
import { changeColumns, changeRow } from './changeRows';
import { communityRows } from './communityRows';
import { noDifferences, type Change, type Differences, type History } from './history';
import { columns, groupType, resourceRow, subscriptionRow } from './rows';
import { typesIn } from './typesIn';

const maxTables = 4;
const containers = ['microsoft.resources/subscriptions', 'microsoft.resources/subscriptions/resourcegroups'];

/** Caches the latest query results, so that later pages are cut from the same result. */
export class QueryResultCache {
  private readonly tables = new Map<string, Table>();

  constructor(private readonly history: History) {}

  /**
   * The whole result of a query, recomputed only when the world has changed. `revision` requests a cached result of
   * that revision, so that the pages of one listing are consistent.
   * @throws KqlError
   */
  find(
    call: Call,
    text: string,
    scope: readonly Subscription[],
    revision?: number,
  ): { table: Table; revision: number } {
    const { world } = call;
    const lag = graphLag(world);
    const differences = lag > 0 ? this.history.since(call.now - lag) : noDifferences;
    const current = world.revision - differences.revisions;
    const key = (at: number): string =>
      JSON.stringify([at, text, scope.map(({ id }) => id), world.denyRules.map(rule => [rule.action, rule.scope])]);
    const earlier = revision === undefined ? undefined : this.tables.get(key(revision));
    if (earlier && revision !== undefined) return { table: earlier, revision };
    const changes = () => this.history.until(call.now - lag);
    const table = this.tables.get(key(current)) ?? run(call, text, scope, differences, changes);
    this.tables.delete(key(current));
    this.tables.set(key(current), table);
    const [oldest] = this.tables.keys();
    if (this.tables.size > maxTables && oldest !== undefined) this.tables.delete(oldest);
    return { table, revision: current };
  }
}

function run(
  call: Call,
  text: string,
  scope: readonly Subscription[],
  differences: Differences,
  changes: () => readonly Change[],
): Table {
  const tenants = new Map(scope.map(one => [one.id.toLowerCase(), one.tenantId]));
  const tenantOf = (id: string): string | undefined => tenants.get(id.split('/')[2]?.toLowerCase() ?? '');
  return runQuery(parseQuery(text), query => {
    if (query.table === 'resourcechanges') {
      const rows = changes().flatMap(change => {
        const resource = change.after ?? change.before;
        if (!resource) return [];
        const tenant = tenantOf(resource.id);
        if (tenant === undefined || isDenied(call.world, `${resource.type}/read`, resource.id)) return [];
        return [changeRow(change, tenant)];
      });
      return { columns: changeColumns, rows };
    }
    if (query.table === 'communitygalleryresources') return { columns, rows: communityRows(call.world, call.now) };
    const rows = flatMap(resourcesFor(call, query, differences), resource => {
      const tenant = tenantOf(resource.id);
      // Resources that the caller may not read are omitted.
      if (tenant === undefined || isDenied(call.world, `${resource.type}/read`, resource.id)) return [];
      return [resourceRow(resource, tenant)];
    });
    if (query.table !== 'resourcecontainers') return { columns, rows };
    return { columns, rows: flatMap([scope.map(subscriptionRow), rows], each => each) };
  });
}

/** The resources of the query's table, without soft-deleted ones. */
function* resourcesFor(call: Call, query: Query, { before }: Differences): Iterable<StoredResource> {
  const { world } = call;
  const belongs = ({ type }: StoredResource, types?: readonly string[]): boolean =>
    !excludedTypes.test(type) &&
    (types?.includes(type.toLowerCase()) ?? (type.toLowerCase() !== groupType && type.toLowerCase() !== instanceType));
  const types = tableTypes(query);
  const all = types ? types.flatMap(type => [...world.list(type)]) : world.all();
  for (const resource of all) {
    if (belongs(resource, types) && !(before.size > 0 && before.has(resource.id.toLowerCase()))) yield resource;
  }
  for (const resource of before.values()) if (resource && belongs(resource, types)) yield resource;
}

/** Types that no table includes: they aren't resources, or only their parent is. */
const excludedTypes =
  /softdeleted|\/(deployments|roleAssignments)$|^Microsoft\.LabServices\/(labs|labPlans|labaccounts)\/.|\/skus\/versions$/i;

/** Instances of uniform scale sets are in a separate table. */
const instanceType = 'microsoft.compute/virtualmachinescalesets/virtualmachines';

function tableTypes(query: Query): string[] | undefined {
  if (query.table === 'computeresources') return [instanceType];
  if (query.table === 'resources') return typesIn(query);
  if (query.table !== 'resourcecontainers') throw KqlError.unknownTable(query.table);
  const types = typesIn(query) ?? containers;
  return types.includes('microsoft.resources/subscriptions/resourcegroups') ? [groupType] : [];
}
