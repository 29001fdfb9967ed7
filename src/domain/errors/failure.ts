/** What kind of trouble it is: decides what a user can do about it, and whether trying again makes sense. */
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

/** A refusal or breakdown as plain data: it can be journalled, shown and compared. Carries no token. */
export interface Failure {
  readonly reason: FailureReason;
  /** Azure's error code, or our own where Azure gave none. */
  readonly code: string;
  readonly message: string;
  /** HTTP status; absent where no answer came. */
  readonly status?: number | undefined;
  readonly target?: string | undefined;
  /** What Azure's support asks for. */
  readonly correlationId?: string | undefined;
}

/** Thrown by everything that talks to Azure. */
export class AzureError extends Error {
  override readonly name = 'AzureError';

  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.message, options);
  }
}

/** Any thrown value as a failure, without losing what an `AzureError` knows. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AzureError) return error.failure;
  return { reason: 'other', code: 'Unexpected', message: error instanceof Error ? error.message : String(error) };
}

const unanswered: readonly FailureReason[] = ['network', 'signIn', 'cancelled', 'badAnswer', 'throttled', 'service'];

/** Whether Azure could not be asked, or not be understood, so that nothing is known about what was asked. */
export function couldNotAsk({ reason }: Failure): boolean {
  return unanswered.includes(reason);
}
