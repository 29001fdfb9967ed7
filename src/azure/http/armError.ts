import * as l10n from '@vscode/l10n';
import { isObject, number, object, text, type Json } from '../../base/json';
import { AzureError, type Failure, type FailureReason } from '../../domain/errors/failure';
import { messageOfThrown } from '../../domain/errors/messageOfThrown';
import { presentable } from '../../domain/errors/presentable';
import { unknownApiVersion } from '../../domain/errors/unknownApiVersion';
import { mentionsIn } from '../../domain/id/mentions';
import { isOutOfSight, provesAbsence } from './absence';
import { innermostError } from './innermostError';

/** The parts of a response that a failure is made from. Header names are lower-case. */
export interface ArmResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** The path of the request, or its URL. */
  readonly path?: string | undefined;
}

/** Converts any thrown value to an `AzureError`. An `AzureError` is returned as it is. */
export function toAzureError(error: unknown): AzureError {
  return error instanceof AzureError ? error : new AzureError(presentable(failureOf(error)), { cause: error });
}

/** The failure of an error response: `{"error":{code,message,…}}`, the same unwrapped, or not JSON at all. */
export function failureOfResponse({ status, headers, body, path }: ArmResponse): Failure {
  const error = innermostError(body);
  const { code = `Http${status}`, target } = error;
  const message = error.message ?? l10n.t('Azure returned status {0} without a reason.', status);
  const reason = error.code === undefined ? reasonWithoutCode(status) : reasonOfStatus(status, { code, message }, path);
  const wait = number(headers['retry-after-ms']);
  return presentable({
    ...{ reason, code, message, ...(target && { target }), status },
    ...(wait !== undefined && { retryAfterMs: wait }),
    ...correlation(headers),
  });
}

/**
 * The failure in a body: of a failed asynchronous operation, which has no HTTP status of its own.
 * @param withoutCode the code if Azure gave none
 */
export function failureOfBody(body: unknown, withoutCode = 'Unknown'): Failure {
  const { code = withoutCode, message = l10n.t("Azure didn't give a reason."), target } = innermostError(body);
  return presentable({ reason: reasonOfCode(code), code, message, ...(target && { target }) });
}

export function badAnswer(message: string, target?: string): AzureError {
  return new AzureError(presentable({ reason: 'badAnswer', code: 'BadAnswer', message, ...(target && { target }) }));
}

function failureOf(error: unknown): Failure {
  const fields: Json = isError(error) ? error : {};
  const name = text(fields['name']) ?? 'Error';
  const code = text(fields['code']);
  const message = messageOfThrown(error);
  if (name === 'AbortError') return { reason: 'cancelled', code: 'Cancelled', message: l10n.t('Canceled.') };
  if (/^(Aggregate)?Authentication(Required)?Error$|^CredentialUnavailableError$/.test(name)) {
    return { reason: 'signIn', code: name, message };
  }
  if (code === 'PARSE_ERROR') {
    return {
      reason: 'badAnswer',
      code: 'BadAnswer',
      message: l10n.t("Azure returned a response that isn't JSON."),
    };
  }
  const status = fields['statusCode'];
  if (typeof status === 'number')
    return failureOfResponse({ status, headers: headersOf(fields), body: bodyOf(fields), path: pathOf(fields) });
  if (name === 'RestError' || isNetworkCode(code)) {
    return {
      reason: 'network',
      code: code ?? 'NetworkError',
      message: l10n.t("Couldn't reach Azure, or the response was lost: {0}", message),
    };
  }
  return { reason: 'other', code: code ?? name, message };
}

/** Reassembles the body from the SDK's error: `code`, `message`, and in `details` what its model knows of the rest. */
function bodyOf(error: Json): unknown {
  const details = object(object(error['details'])['error'] ?? error['details']);
  return { error: { ...details, code: error['code'] ?? details['code'], message: error['message'] } };
}

function pathOf(error: Json): string | undefined {
  return text(object(error['request'])['url']);
}

function headersOf(error: Json): Record<string, string> {
  const headers = object(object(error['response'])['headers']);
  const toJson = headers['toJSON'];
  const plain: unknown = typeof toJson === 'function' ? toJson.call(headers) : {};
  return object(plain) as Record<string, string>;
}

function correlation(headers: ArmResponse['headers']): { correlationId?: string } {
  const id = headers['x-ms-correlation-request-id'] ?? headers['x-ms-request-id'];
  return id === undefined ? {} : { correlationId: id };
}

/** Azure's errors have a code. A refusal without one is somebody else's, such as a proxy's, and proves nothing. */
function reasonWithoutCode(status: number): FailureReason {
  return transientReasonOf(status) ?? 'badAnswer';
}

function reasonOfStatus(status: number, error: { code: string; message: string }, path?: string): FailureReason {
  const transient = transientReasonOf(status);
  if (transient) return transient;
  if (status === 403 || isOutOfSight(error.code)) return 'forbidden';
  if (status === 404 || status === 410) return reasonOfAbsence(error, path);
  if (status === 409 || status === 412) return 'conflict';
  return status >= 400 ? 'invalid' : 'badAnswer';
}

/** Azure names what isn't there, such as the source of what is created, unless it doesn't know how it is asked. */
function reasonOfAbsence(error: { code: string; message: string }, path = ''): FailureReason {
  if (provesAbsence(error, path)) return 'notFound';
  return mentionsIn(error.message).length > 0 || unknownApiVersion(error) ? 'invalid' : 'badAnswer';
}

function transientReasonOf(status: number): FailureReason | undefined {
  if (status === 401) return 'signIn';
  // A proxy that wants to know who asks.
  if (status === 407) return 'network';
  if (status === 429) return 'throttled';
  return status === 408 || status >= 500 ? 'service' : undefined;
}

/** For the failure of an asynchronous operation, which has no HTTP status. Never a transient reason: it is final. */
function reasonOfCode(code: string): FailureReason {
  if (/NotFound$/i.test(code)) return 'notFound';
  if (/Authorization|Forbidden|AccessDenied/i.test(code)) return 'forbidden';
  if (/Conflict|NotAllowed|AlreadyExists|Locked/i.test(code)) return 'conflict';
  if (/^Invalid|ExceedsMaxSize|NotSupported/i.test(code)) return 'invalid';
  return 'other';
}

function isNetworkCode(code: string | undefined): boolean {
  return code !== undefined && /^(E(?!RR_)[A-Z_]{4,}|UND_ERR_\w+|REQUEST_SEND_ERROR)$/.test(code);
}

/** Also accepts errors of another realm, or of a second copy of a library. */
function isError(error: unknown): error is Error & Json {
  return error instanceof Error || (isObject(error) && typeof error['message'] === 'string' && 'name' in error);
}
