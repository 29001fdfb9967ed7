import { toAzureError } from '../azure/armError';
import type { Failure } from '../domain/failure';

/** What went wrong while signing in or asking a tenant for its subscriptions. */
export function signInFailure(error: unknown): Failure {
  const { failure } = toAzureError(error);
  return failure.reason === 'signIn' ? { ...failure, message: firstLine(failure.message) } : failure;
}

/** The rest of an authentication error is trace ids and links. */
function firstLine(message: string): string {
  return message.split(/\r?\n/, 1)[0]?.trim() ?? message;
}
