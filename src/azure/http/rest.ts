import * as l10n from '@vscode/l10n';
import type { Client } from '@azure-rest/core-client';
import { AzureError } from '../../domain/errors/failure';
import { parseResourceId } from '../../domain/id/resourceId';
import { badAnswer, failureOfResponse, toAzureError } from './armError';
import { apiVersionOf } from '../../arm/apiVersions';
import { restClient } from '../clients';
import { isObject, text } from '../../arm/json';
import type { Json } from '../../arm/json';
import type { Connection } from '../ports';

/** Gets a JSON object. Throws `AzureError` for any status but 200, and for a body that isn't an object. */
export async function getJson(connection: Connection, path: string): Promise<Json> {
  return readJson(await restClient(connection), path);
}

/** The same with an existing client. */
export async function readJson(client: Client, path: string): Promise<Json> {
  try {
    const answer = await client.pathUnchecked(path).get();
    const body: unknown = answer.body;
    if (answer.status !== '200') {
      throw new AzureError(failureOfResponse({ status: Number(answer.status), headers: answer.headers, body }));
    }
    if (isObject(body)) return body;
  } catch (error) {
    throw toAzureError(error);
  }
  throw badAnswer(l10n.t('Azure returned something other than what was requested.'), path);
}

/** Gets a list, following all its pages. */
export async function listJson(connection: Connection, path: string): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const visited = new Set<string>();
  for (let next: string | undefined = path; next !== undefined;) {
    if (visited.has(next)) throw badAnswer(l10n.t('Azure returned the same page of a list twice.'), path);
    visited.add(next);
    const page: Json = await getJson(connection, next);
    if (!Array.isArray(page['value'])) throw badAnswer(l10n.t('Azure returned something other than a list.'), path);
    items.push(...(page['value'] as readonly unknown[]));
    next = text(page['nextLink']);
  }
  return items;
}

/** The path of a resource, or of a child collection (`images`), with the matching api-version. */
export function pathOf(id: string, below = '', query = ''): string {
  const type = [parseResourceId(id)?.type, below].filter(Boolean).join('/');
  const version = apiVersionOf(type);
  if (version === undefined) throw notAResource(id);
  return `${encodedPath(id)}${below && `/${below}`}?${query && `${query}&`}api-version=${version}`;
}

/** An ID encoded for use in a URL. */
export function encodedPath(id: string): string {
  return id.trim().replace(/\/+$/, '').split('/').map(encodeURIComponent).join('/');
}

/** For an ID that isn't a resource's, or of an unknown type. */
export function notAResource(id: string): AzureError {
  return new AzureError({
    reason: 'invalid',
    code: 'NotAResource',
    message: l10n.t("{0} isn't a resource ID that this extension recognizes.", id),
    target: id,
  });
}

/** The path of a subscription's list of `type`: `Microsoft.Compute/galleries`. */
export function pathIn(subscriptionId: string, type: string): string {
  return `/subscriptions/${subscriptionId}/providers/${type}?api-version=${apiVersionOf(type) ?? ''}`;
}

/** Undefined if the resource doesn't exist. */
export async function orUndefined<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AzureError && error.failure.reason === 'notFound') return undefined;
    throw error;
  }
}
