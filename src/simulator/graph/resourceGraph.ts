import { at, hash, number, record, text } from '../http/json';
import type { RouteResponse, Call, Route } from '../http/route';
import { KqlError } from '../kql/kqlError';
import type { Table } from '../kql/table';
import type { SimClock } from '../world/clock';
import type { World } from '../world/world';
import { History } from './history';
import { QueryResultCache } from './queryResultCache';
import { Quota } from './quota';
import { graphError, subscriptionsInScope } from './scope';

const maxPageSize = 1000;
const defaultPage = 1000;
const maxSubscriptions = 1000;
const maxBytes = 16 * 2 ** 20;

/**
 * Azure Resource Graph: `POST /providers/Microsoft.ResourceGraph/resources`.
 * @param throttle whether to enforce the query quota
 */
export function resourceGraphRoutes(world: World, clock: SimClock, throttle = true): Route[] {
  const results = new QueryResultCache(new History(world, clock));
  const quota = new Quota(throttle);
  return [
    {
      method: 'POST',
      path: '/providers/Microsoft.ResourceGraph/resources',
      type: 'Microsoft.ResourceGraph/resources',
      handle: call => {
        const headers = quota.take(call);
        try {
          return { status: 200, headers, body: page(call, results) };
        } catch (error) {
          if (!(error instanceof KqlError)) throw error;
          throw graphError(call, 'BadRequest', detailsOf(error), { headers });
        }
      },
    },
  ];
}

function detailsOf({ detail }: KqlError): unknown[] {
  if (detail.code === 'DisallowedLogicalTableName') return [detail];
  const message =
    'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.';
  return [{ code: 'InvalidQuery', message }, detail];
}

interface SkipToken {
  /** Index of the next row. */
  row: number;
  revision: number;
  /** Hash of the query, which must be the same for every page. */
  query: number;
}

function page(call: Call, results: QueryResultCache): unknown {
  const query = text(call.body, 'query');
  if (query === undefined) throw invalid(call, 'The query of the request must not be empty.');
  const options = record(call.body, 'options');
  const top = number(options, '$top') ?? defaultPage;
  if (top < 1 || top > maxPageSize) {
    throw invalid(call, `The $top option must be between 1 and ${maxPageSize}, but was ${top}.`);
  }
  const requested = at(call.body, 'subscriptions');
  checkScope(call, Array.isArray(requested) ? requested.length : 0);
  const scope = subscriptionsInScope(call, Array.isArray(requested) ? requested.map(String) : undefined);
  const token = readToken(call, text(options, '$skipToken'), query);
  const { table, revision } = results.find(call, query, scope, token?.revision);
  const from = token?.row ?? number(options, '$skip') ?? 0;
  const rows = table.rows.slice(from, from + top);
  const next = from + rows.length;
  const more = next < table.rows.length;
  const canPage = more && table.columns.includes('id');
  const shown = { columns: table.columns, rows };
  const data = text(options, 'resultFormat') === 'table' ? asTable(shown) : rows;
  checkSize(call, data);
  return {
    totalRecords: table.rows.length,
    count: rows.length,
    data,
    facets: [],
    resultTruncated: String(more),
    ...(canPage && { $skipToken: writeToken({ row: next, revision, query: hash(query) }) }),
  };
}

function checkScope(call: Call, subscriptions: number): void {
  if (subscriptions <= maxSubscriptions) return;
  const message = `The number of subscriptions in the request, ${subscriptions}, has exceeded the allowed limit ${maxSubscriptions}. Please select a more granular scope.`;
  throw graphError(call, 'BadRequest', [{ code: 'TooManySubscriptions', message }]);
}

/** A page is not cut to the size that Resource Graph allows: it is refused. */
function checkSize(call: Call, data: unknown): void {
  const size = new TextEncoder().encode(JSON.stringify(data)).byteLength;
  if (size <= maxBytes) return;
  const message = `Response payload size is ${size}, and has exceeded the limit of ${maxBytes}. Please consider querying less data at a time and make paginated call if needed.`;
  throw graphError(call, 'BadRequest', [{ code: 'ResponsePayloadTooLarge', message }]);
}

function asTable({ columns, rows }: Table): RouteResponse['body'] {
  const typeOf = (name: string): string => {
    const value = rows.map(row => row[name]).find(one => one !== null && one !== undefined);
    if (value instanceof Date) return 'datetime';
    if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
    if (typeof value === 'boolean') return 'boolean';
    return typeof value === 'object' ? 'object' : 'string';
  };
  return {
    columns: columns.map(name => ({ name, type: typeOf(name) })),
    rows: rows.map(row => columns.map(name => row[name])),
  };
}

function writeToken(token: SkipToken): string {
  return btoa(JSON.stringify(token));
}

function readToken(call: Call, token: string | undefined, query: string): SkipToken | undefined {
  if (token === undefined) return undefined;
  const read = parse(token);
  const [row, revision] = [number(read, 'row'), number(read, 'revision')];
  if (row === undefined || revision === undefined || number(read, 'query') !== hash(query)) {
    throw invalid(call, 'The $skipToken does not belong to this query.');
  }
  return { row, revision, query: hash(query) };
}

function parse(token: string): unknown {
  try {
    return JSON.parse(atob(token));
  } catch {
    return undefined;
  }
}

function invalid(call: Call, message: string): Error {
  return graphError(call, 'BadRequest', [{ code: 'InvalidRequest', message }]);
}
