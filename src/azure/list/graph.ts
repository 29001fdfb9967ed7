import * as l10n from '@vscode/l10n';
import { badAnswer, toAzureError } from '../http/armError';
import { graphClient } from '../clients';
import { object, text } from '../../arm/json';
import { mapLimited } from '../../base/mapLimited';
import type { AzureSubscription, Connection } from '../ports';

/** Azure's limits: rows per page, subscriptions per query. */
const rowsPerPage = 1000;
const subscriptionsPerQuery = 1000;
const queryConcurrency = 2;

/** All rows of a query over these subscriptions. The query must project `id` and order by it: paging requires both. */
export async function queryGraph(
  connection: Connection,
  subscriptions: readonly Pick<AzureSubscription, 'id'>[],
  query: string,
): Promise<readonly unknown[]> {
  const ids = subscriptions.map(subscription => subscription.id);
  const parts = Array.from({ length: Math.ceil(ids.length / subscriptionsPerQuery) }, (_, part) =>
    ids.slice(part * subscriptionsPerQuery, (part + 1) * subscriptionsPerQuery),
  );
  const rows = await mapLimited(parts, queryConcurrency, part => queryPart(connection, part, query));
  return rows.flat();
}

async function queryPart(connection: Connection, subscriptions: string[], query: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  let skipToken: string | undefined;
  do {
    const page = await queryPage(connection, subscriptions, query, skipToken);
    for (const row of page.rows) rows.push(row);
    if (page.skipToken !== undefined && page.skipToken === skipToken) {
      throw badAnswer(l10n.t('Azure returned the same page of a list twice.'));
    }
    skipToken = page.skipToken;
  } while (skipToken !== undefined);
  return rows;
}

async function queryPage(
  connection: Connection,
  subscriptions: string[],
  query: string,
  skipToken: string | undefined,
): Promise<{ rows: readonly unknown[]; skipToken: string | undefined }> {
  try {
    const client = await graphClient(connection);
    const answer = object(
      await client.resources({
        subscriptions,
        query,
        options: { top: rowsPerPage, resultFormat: 'objectArray', ...(skipToken !== undefined && { skipToken }) },
      }),
    );
    if (Array.isArray(answer['data'])) return { rows: answer['data'], skipToken: text(answer['skipToken']) };
  } catch (error) {
    // The SDK's deserializer throws a TypeError if the response isn't an object.
    if (!(error instanceof TypeError)) throw toAzureError(error);
  }
  throw badAnswer(l10n.t('Azure Resource Graph returned something other than rows.'));
}
