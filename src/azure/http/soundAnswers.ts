import type { PipelinePolicy, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import * as l10n from '@vscode/l10n';
import { badAnswer } from './armError';
import { retryAfterMs } from './retryAfter';

const retryHeaders = ['retry-after', 'retry-after-ms', 'x-ms-retry-after-ms'];

/**
 * Lets through only what Azure can have answered, so that a proxy's page never passes for a success, and gives everyone
 * behind it, the SDK's retries too, a `Retry-After` that makes sense.
 * @param shortestMs the least that `Retry-After` can ask for
 * @param longestMs the most
 */
export function soundAnswers(shortestMs: number, longestMs?: number): PipelinePolicy {
  return {
    name: 'computeGallery.soundAnswers',
    async sendRequest(request, next) {
      const response = await next(request);
      if (isForeign(request, response)) throw badAnswer(l10n.t("Azure returned a response that isn't JSON."));
      const wait = retryAfterMs(name => response.headers.get(name), shortestMs, longestMs);
      for (const name of retryHeaders) response.headers.delete(name);
      if (wait !== undefined) response.headers.set('retry-after-ms', wait);
      return response;
    },
  };
}

/** A success without JSON in it: Azure leaves a body empty, but not that of a resource that was written. */
function isForeign({ method }: PipelineRequest, { status, bodyAsText }: PipelineResponse): boolean {
  if (status < 200 || status > 299) return false;
  const body = bodyAsText ?? '';
  const writes = method === 'PUT' || method === 'PATCH';
  return body.trim() === '' ? writes && status <= 201 : !/^\s*[[{]/.test(body);
}
