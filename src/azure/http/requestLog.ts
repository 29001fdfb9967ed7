import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Logger } from '../../base/logger';
import { realTime } from '../../base/realTime';
import { toAzureError } from './armError';
import { isRead } from './isRead';

/**
 * Logs each request: what changes Azure as information, or as a warning if Azure refuses it or doesn't answer; reads for
 * debugging. Neither queries, which may be signed, nor headers and bodies.
 */
export function requestLog(log: Logger, now: () => number = () => realTime.now()): PipelinePolicy {
  return {
    name: 'computeGallery.requestLog',
    async sendRequest(request, next) {
      const sentAt = now();
      const write = (isFine: boolean, outcome: string): void =>
        log[isRead(request) ? 'debug' : isFine ? 'info' : 'warn'](
          `${request.method} ${new URL(request.url).pathname}: ${outcome} in ${now() - sentAt} ms`,
        );
      try {
        const response = await next(request);
        write(response.status < 400, `${response.status}${correlation(response)}`);
        return response;
      } catch (error) {
        const { reason, message } = toAzureError(error).failure;
        write(false, `no answer (${reason}: ${message})`);
        throw error;
      }
    },
  };
}

function correlation({ headers }: PipelineResponse): string {
  const id = headers.get('x-ms-correlation-request-id') ?? headers.get('x-ms-request-id');
  return id === undefined ? '' : ` (correlation ID ${id})`;
}
