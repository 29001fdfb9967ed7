import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { parsedJson } from '../../base/json';
import { AzureError } from '../../domain/errors/failure';
import { failureOfResponse } from './armError';

/** Throws if Azure asks to come back later, before the SDK waits it out in silence. */
export function unlessBusy(response: PipelineResponse): PipelineResponse {
  const { status, headers, bodyAsText, request } = response;
  if ((status !== 429 && status !== 503) || !headers.has('retry-after-ms')) return response;
  const body = parsedJson(bodyAsText ?? '');
  throw new AzureError(failureOfResponse({ status, headers: headers.toJSON(), body, path: request.url }));
}
