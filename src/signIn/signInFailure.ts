import { toAzureError } from '../azure/http/armError';
import type { Failure } from '../domain/errors/failure';

/** What went wrong while signing in or asking a tenant for its subscriptions. */
export function signInFailure(error: unknown): Failure {
  const { failure } = toAzureError(error);
  return failure.reason === 'signIn' ? { ...failure, message: inShort(failure.message) } : failure;
}

/**
 * What Entra ID said, where it did, else the details that `@azure/identity` gives, else the first line: the rest of an
 * authentication error is trace ids and links.
 */
function inShort(message: string): string {
  const [said] = /AADSTS\d+: .*?(?= Trace ID:|[\r\n]|$)/.exec(message) ?? [];
  const [, details] = /More details:\s*([^\r\n]+)/.exec(message) ?? [];
  return said ?? details ?? message.split(/\r?\n/, 1)[0]?.trim() ?? message;
}
