import * as l10n from '@vscode/l10n';
import { object, text } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import { graphClient } from '../clients';
import { allPages, type Page } from '../http/allPages';
import { badAnswer, toAzureError } from '../http/armError';
import { distinctById } from '../http/distinctById';
import type { AzureSubscription, Connection } from '../ports';
import { withProperties } from './propertyColumns';

/** Azure's limits: rows per page, subscriptions per query. */
const rowsPerPage = 1000;
const subscriptionsPerQuery = 1000;
const queryConcurrency = 2;

/**
 * All rows of a query over these subscriptions, each once. The query must project `id` and order by it: paging requires
 * both.
 * @param subscriptions undefined for what isn't in any, such as community galleries
 */
export async function queryGraph(
  connection: Connection,
  subscriptions: readonly Pick<AzureSubscription, 'id'>[] | undefined,
  query: string,
): Promise<readonly unknown[]> {
  if (!subscriptions) return distinctById(await queryPart(connection, undefined, query));
  const ids = subscriptions.map(subscription => subscription.id);
  const parts = Array.from({ length: Math.ceil(ids.length / subscriptionsPerQuery) }, (_, part) =>
    ids.slice(part * subscriptionsPerQuery, (part + 1) * subscriptionsPerQuery),
  );
  const rows = await mapLimited(parts, queryConcurrency, part => queryPart(connection, part, query));
  return distinctById(rows.flat());
}

/**
 * The rows of the first page: of a query that sums up, or takes no more rows than that. One request, however many
 * subscriptions there are: of more than a query can name, all in the tenant are asked.
 */
export async function queryFirstRows(
  connection: Connection,
  subscriptions: readonly Pick<AzureSubscription, 'id'>[],
  query: string,
): Promise<readonly unknown[]> {
  const ids = subscriptions.length > subscriptionsPerQuery ? undefined : subscriptions.map(({ id }) => id);
  const page = await inPagesThatFit(top =>
    queryPage(connection, { subscriptions: ids, query, top, skipToken: undefined }),
  );
  return page.items;
}

async function queryPart(
  connection: Connection,
  subscriptions: string[] | undefined,
  query: string,
): Promise<readonly unknown[]> {
  return inPagesThatFit(top =>
    allPages(undefined, skipToken => queryPage(connection, { subscriptions, query, top, skipToken })),
  );
}

/** A page holds 16 MB. If that is less than the rows asked for, the query starts again with smaller pages. */
async function inPagesThatFit<T>(ask: (top: number) => Promise<T>, top = rowsPerPage): Promise<T> {
  try {
    return await ask(top);
  } catch (error) {
    if (top === 1 || !isTooLarge(error)) throw toAzureError(error);
    return inPagesThatFit(ask, Math.ceil(top / 4));
  }
}

interface PageRequest {
  readonly subscriptions: string[] | undefined;
  readonly query: string;
  readonly top: number;
  readonly skipToken: string | undefined;
}

async function queryPage(connection: Connection, { subscriptions, query, top, skipToken }: PageRequest): Promise<Page> {
  try {
    const client = await graphClient(connection);
    const answer = object(
      await client.resources({
        ...(subscriptions && { subscriptions }),
        query,
        options: { top, resultFormat: 'objectArray', ...(skipToken !== undefined && { skipToken }) },
      }),
    );
    if (Array.isArray(answer['data'])) {
      return { items: answer['data'].map(withProperties), next: text(answer['skipToken']) };
    }
  } catch (error) {
    // The SDK's deserializer throws a TypeError if the response isn't an object.
    if (!(error instanceof TypeError)) throw error;
  }
  throw badAnswer(l10n.t('Azure Resource Graph returned something other than rows.'));
}

/** The reason is the error's code, or that of one of its details. */
function isTooLarge(error: unknown): boolean {
  const { code, details } = object(error);
  return /ResponsePayloadTooLarge/.test(JSON.stringify([code, details]));
}
