import { messageOfThrown } from './messageOfThrown';

/** The kind of error. Decides what the user can do about it, and whether to retry. */
export type FailureReason =
  | 'notFound'
  | 'forbidden'
  | 'signIn'
  | 'conflict'
  | 'invalid'
  | 'throttled'
  | 'service'
  | 'network'
  | 'badAnswer'
  | 'cancelled'
  | 'other';

/** An error as plain data, to be journalled, shown and compared. It is `presentable` if others said it. */
export interface Failure {
  readonly reason: FailureReason;
  /** Azure's error code, or our own if there is none. */
  readonly code: string;
  readonly message: string;
  /** HTTP status. Absent if there was no response. */
  readonly status?: number | undefined;
  /** How long Azure asks to wait before the next request. */
  readonly retryAfterMs?: number | undefined;
  readonly target?: string | undefined;
  /** For Azure support. */
  readonly correlationId?: string | undefined;
}

/** Thrown by all code that calls Azure. */
export class AzureError extends Error {
  override readonly name = 'AzureError';

  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.message, options);
  }
}

/** Converts any thrown value, and keeps the details of an `AzureError`. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AzureError) return error.failure;
  return { reason: 'other', code: 'Unexpected', message: messageOfThrown(error) };
}

const unanswered: readonly FailureReason[] = ['network', 'signIn', 'cancelled', 'badAnswer', 'throttled', 'service'];

/** Whether Azure was too busy to accept a request, so that nothing was done. */
export function isBusy({ reason, status, retryAfterMs }: Failure): boolean {
  return reason === 'throttled' || (status === 503 && retryAfterMs !== undefined);
}

/** Whether there was no usable response from Azure, so that the state is unknown. */
export function isInconclusive({ reason }: Failure): boolean {
  return unanswered.includes(reason);
}
