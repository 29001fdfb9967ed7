import * as l10n from '@vscode/l10n';
import { AzureError } from '../../domain/errors/failure';
import type { Failure, FailureReason } from '../../domain/errors/failure';
import { isObject, list, object, text } from '../../arm/json';
import type { Json } from '../../arm/json';
import { redact } from './redact';

/** The parts of a response that a failure is made from. Header names are lower-case. */
export interface ArmResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** Converts any thrown value to an `AzureError`. An `AzureError` is returned as it is. */
export function toAzureError(error: unknown): AzureError {
  return error instanceof AzureError ? error : new AzureError(failureOf(error), { cause: error });
}

/** The failure of an error response: `{"error":{code,message,…}}`, the same unwrapped, or not JSON at all. */
export function failureOfResponse({ status, headers, body }: ArmResponse): Failure {
  return { ...failureOfBody(body, reasonOfStatus(status), status), status, ...correlation(headers) };
}

/** The failure in a body: of a response, or of a failed asynchronous operation, which has no HTTP status of its own. */
export function failureOfBody(body: unknown, reason?: FailureReason, status?: number): Failure {
  const error = isObject(object(body)['error']) ? object(object(body)['error']) : object(body);
  const detail = list(error['details'])
    .map(object)
    .find(one => text(one['message']));
  // A deployment wraps the actual error.
  if (detail && text(error['code']) === 'DeploymentFailed') return failureOfBody(detail, reason, status);
  const code = text(error['code']) ?? text(detail?.['code']) ?? (status === undefined ? 'Unknown' : `Http${status}`);
  const message = text(error['message']) ?? text(detail?.['message']) ?? defaultMessage(status);
  const target = text(error['target']) ?? text(detail?.['target']);
  return { reason: reason ?? reasonOfCode(code), code, message: redact(message), ...(target && { target }) };
}

export function badAnswer(message: string, target?: string): AzureError {
  return new AzureError({ reason: 'badAnswer', code: 'BadAnswer', message, ...(target && { target }) });
}

function failureOf(error: unknown): Failure {
  const thrown = isError(error) ? error : new Error(String(error));
  const fields = thrown as unknown as Json;
  const name = thrown.name;
  const code = text(fields['code']);
  const message = redact(thrown.message);
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
    return failureOfResponse({ status, headers: headersOf(fields), body: bodyOf(fields) });
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

function reasonOfStatus(status: number): FailureReason {
  if (status === 401) return 'signIn';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'notFound';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429) return 'throttled';
  if (status === 408 || status >= 500) return 'service';
  return status >= 400 ? 'invalid' : 'badAnswer';
}

/** For the failure of an asynchronous operation, which has no HTTP status. Never a transient reason: it is final. */
function reasonOfCode(code: string): FailureReason {
  if (/NotFound$/i.test(code)) return 'notFound';
  if (/Authorization|Forbidden|AccessDenied/i.test(code)) return 'forbidden';
  if (/Conflict|NotAllowed|AlreadyExists|Locked/i.test(code)) return 'conflict';
  if (/^Invalid|ExceedsMaxSize|NotSupported/i.test(code)) return 'invalid';
  return 'other';
}

function defaultMessage(status: number | undefined): string {
  return status === undefined
    ? l10n.t("Azure didn't give a reason.")
    : l10n.t('Azure returned status {0} without a reason.', status);
}

function isNetworkCode(code: string | undefined): boolean {
  return code !== undefined && /^(E(?!RR_)[A-Z_]{4,}|UND_ERR_\w+|REQUEST_SEND_ERROR)$/.test(code);
}

/** Also accepts errors of another realm, or of a second copy of a library. */
function isError(error: unknown): error is Error {
  return error instanceof Error || (isObject(error) && typeof error['message'] === 'string' && 'name' in error);
}
