import { toAzureError } from '../azure/http/armError';
import type { Failure } from '../domain/errors/failure';

/** The failure of a sign-in, or of reading a tenant's subscriptions. */
export function signInFailure(error: unknown): Failure {
  const { failure } = toAzureError(error);
  return failure.reason === 'signIn' ? { ...failure, message: shortMessage(failure.message) } : failure;
}

/**
 * The AADSTS message of Entra ID if there is one, else the details given by `@azure/identity`, else the first line. The
 * rest of an authentication error is trace IDs and links.
 */
function shortMessage(message: string): string {
  const [aadstsMessage] = /AADSTS\d+: .*?(?= Trace ID:|[\r\n]|$)/.exec(message) ?? [];
  const [, details] = /More details:\s*([^\r\n]+)/.exec(message) ?? [];
  return aadstsMessage ?? details ?? message.split(/\r?\n/, 1)[0]?.trim() ?? message;
}
