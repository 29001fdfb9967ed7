import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { failureOfBody } from './armError';
import type { Failure } from '../../domain/errors/failure';
import { number, object, text, enumValue } from '../../arm/json';
import type { Json } from '../../arm/json';

/**
 * The latest response to one submission. The SDK's pollers turn an error's code into prose and don't expose
 * `Retry-After`.
 */
export class LastResponse {
  private body: Json = {};
  private status = 0;
  retryAfterMs: number | undefined;
  /** The time of the latest response by Azure's clock (ms since 1970). */
  date: number | undefined;
  /** The correlation ID of the latest request. */
  correlationId: string | undefined;

  readonly onResponse = (response: PipelineResponse): void => {
    const date = Date.parse(response.headers.get('date') ?? '');
    this.date = Number.isNaN(date) ? undefined : date;
    this.correlationId = response.headers.get('x-ms-correlation-request-id');
    this.status = response.status;
    this.body = object(parsed(response.bodyAsText ?? ''));
    this.retryAfterMs = retryAfterMs(name => response.headers.get(name));
  };

  reset(): void {
    this.status = 0;
    this.body = {};
  }

  /** Why the asynchronous operation failed or was canceled. Undefined if Azure hasn't reported that. */
  get terminalFailure(): Failure | undefined {
    const status =
      this.status === 200 ? enumValue(this.body['status'], ['Failed', 'Canceled', 'Cancelled']) : undefined;
    if (status === undefined) return undefined;
    const failure = failureOfBody(object(this.body['error']));
    return text(object(this.body['error'])['code']) === undefined ? { ...failure, code: status } : failure;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `Retry-After` is in seconds or an HTTP date; Azure's own headers are in milliseconds. */
function retryAfterMs(header: (name: string) => string | undefined): number | undefined {
  const ms = number(header('retry-after-ms')) ?? number(header('x-ms-retry-after-ms'));
  if (ms !== undefined) return ms;
  const value = header('retry-after');
  const seconds = number(value);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
