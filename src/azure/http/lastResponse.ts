import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { enumValue } from '../../arm/enumValue';
import { number, object, parsedJson, type Json } from '../../base/json';
import type { Failure } from '../../domain/errors/failure';
import { failureOfBody } from './armError';
import { httpDate } from './httpDate';

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
    this.date = httpDate(response.headers.get('date'));
    this.correlationId = response.headers.get('x-ms-correlation-request-id');
    this.status = response.status;
    this.body = object(parsedJson(response.bodyAsText ?? ''));
    this.retryAfterMs = number(response.headers.get('retry-after-ms'));
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
    return failureOfBody(object(this.body['error']), status);
  }
}
