import type { RouteResponse, Call } from '../http/route';
import { guidFor } from './token';

/** An error of the sign-in authority, whose format differs from Resource Manager's. */
export class SignInError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly number: number,
    message: string,
  ) {
    super(message);
    this.name = 'SignInError';
  }
}

/** Runs `handle`, and converts a SignInError to a response like Entra ID's. */
export function withSignInErrors(call: Call, handle: (call: Call) => RouteResponse): RouteResponse {
  try {
    return handle(call);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const trace = guidFor(`${call.path} ${call.now}`);
    const time = new Date(call.now).toISOString().replace('T', ' ').replace(/\.\d+/, '');
    return {
      status: error.status,
      body: {
        error: error.error,
        error_description: `AADSTS${error.number}: ${error.message} Trace ID: ${trace} Correlation ID: ${trace} Timestamp: ${time}`,
        error_codes: [error.number],
        timestamp: time,
        trace_id: trace,
        correlation_id: trace,
        error_uri: `${call.origin}/error?code=${error.number}`,
      },
    };
  }
}
