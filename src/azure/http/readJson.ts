import type { Client } from '@azure-rest/core-client';
import * as l10n from '@vscode/l10n';
import { isObject, type Json } from '../../base/json';
import { AzureError } from '../../domain/errors/failure';
import { badAnswer, failureOfResponse, toAzureError } from './armError';

/** Gets a JSON object. Throws `AzureError` for any status but 200, and for a body that isn't an object. */
export async function readJson(client: Client, path: string): Promise<Json> {
  try {
    const answer = await client.pathUnchecked(path).get();
    const body: unknown = answer.body;
    if (answer.status !== '200') {
      throw new AzureError(failureOfResponse({ status: Number(answer.status), headers: answer.headers, body, path }));
    }
    if (isObject(body)) return body;
  } catch (error) {
    throw toAzureError(error);
  }
  throw badAnswer(l10n.t('Azure returned something other than what was requested.'), path);
}
