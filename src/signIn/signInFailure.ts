import { toAzureError } from '../azure/http/armError';
import type { Failure } from '../domain/errors/failure';

/** What went wrong while signing in or asking a tenant for its subscriptions. */
export function signInFailure(error: unknown): Failure {
  const { failure } = toAzureError(error);
  return failure.reason === 'signIn' ? { ...failure, message: shortMessage(failure.message) } : failure;
}

/**
 * What Entra ID said, where it did, else the details that `@azure/identity` gives, else the first line: the rest of an
 * authentication error is trace ids and links.
 */
function shortMessage(message: string): string {
  const [aadstsMessage] = /AADSTS\d+: .*?(?= Trace ID:|[\r\n]|$)/.exec(message) ?? [];
  const [, details] = /More details:\s*([^\r\n]+)/.exec(message) ?? [];
  return aadstsMessage ?? details ?? message.split(/\r?\n/, 1)[0]?.trim() ?? message;
}
