import * as l10n from '@vscode/l10n';
import { apiVersionOf } from '../../arm/apiVersions';
import { text, type Json } from '../../base/json';
import { AzureError } from '../../domain/errors/failure';
import { parseResourceId } from '../../domain/id/resourceId';
import { restClient } from '../clients';
import type { Connection } from '../ports';
import { allPages, type Page } from './allPages';
import { badAnswer } from './armError';
import { distinctById } from './distinctById';
import { readJson } from './readJson';

/** Gets a JSON object. Throws `AzureError` for any status but 200, and for a body that isn't an object. */
export async function getJson(connection: Connection, path: string): Promise<Json> {
  return readJson(await restClient(connection), path);
}

/** Gets a list, following all its pages. A row that is on several of them is returned once. */
export async function listJson(connection: Connection, path: string): Promise<readonly unknown[]> {
  const read = async (at: string): Promise<Page> => {
    const { value, nextLink } = await getJson(connection, at);
    if (!Array.isArray(value)) throw badAnswer(l10n.t('Azure returned something other than a list.'), path);
    return { items: value, next: text(nextLink) };
  };
  return distinctById(await allPages(path, read, path));
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
  return encodeURIComponent(id.trim().replace(/\/+$/, '')).replaceAll('%2F', '/');
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

/** Undefined if Azure says that the resource doesn't exist. */
export async function orUndefined<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AzureError && error.failure.reason === 'notFound') return undefined;
    throw error;
  }
}
