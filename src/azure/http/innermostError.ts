import { isObject, list, object, parsedJson, text } from '../../base/json';

/** What an error body says. */
export interface ReportedError {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly target?: string | undefined;
}

/** More than any wrapper of Azure's has. */
const deepest = 20;
const wrapperCode =
  /^(?:(?:Resource)?Deployment(?:Failed|Failure)|InvalidTemplateDeployment|MultipleErrorsOccurred|MarketplacePurchaseEligibilityFailed)$/i;
const pointsInward =
  /see (?:inner errors|(?:the )?details)\b|list deployment operations for details|provide below info when asking for support/i;
/** Says less than what failed beside it. */
const vagueCode = /^Internal\w*$/i;

/**
 * The cause in an error body: the innermost of the errors that only report another one, which may be in `details`,
 * or as JSON in the text of `message`.
 * @param body `{"error":{code,message,…}}`, or the same unwrapped
 */
export function innermostError(body: unknown): ReportedError {
  return within(body, deepest);
}

function within(body: unknown, levels: number): ReportedError {
  const error = object(body);
  if (isObject(error['error']) && levels > 0) return within(error['error'], levels - 1);
  const reported: ReportedError = {
    code: text(error['code']),
    message: words(error['message']),
    target: text(error['target']),
  };
  const details = list(error['details']).map(object);
  const cause = levels > 0 ? (causeInText(reported, levels) ?? causeInDetails(reported, details, levels)) : undefined;
  if (hasMessage(cause)) return over(reported, cause);
  const target = reported.target ?? details.map(detail => text(detail['target'])).find(Boolean);
  return { ...reported, target, message: reported.message && oneLine(reported.message) };
}

function causeInText({ message = '' }: ReportedError, levels: number): ReportedError | undefined {
  const inner = errorInText(message);
  return inner === undefined ? undefined : within(inner, levels - 1);
}

function causeInDetails(
  reported: ReportedError,
  details: readonly unknown[],
  levels: number,
): ReportedError | undefined {
  if (!isWrapper(reported)) return undefined;
  const causes = details.map(detail => within(detail, levels - 1)).filter(hasMessage);
  const specific = causes.filter(cause => !isWrapper(cause));
  return specific.find(({ code = '' }) => !vagueCode.test(code)) ?? specific[0] ?? causes[0];
}

function isWrapper({ code = '', message }: ReportedError): boolean {
  return message === undefined || wrapperCode.test(code) || pointsInward.test(message);
}

function hasMessage(error: ReportedError | undefined): error is ReportedError {
  return error?.message !== undefined;
}

function over(outer: ReportedError, inner: ReportedError): ReportedError {
  return {
    code: inner.code ?? outer.code,
    message: inner.message ?? outer.message,
    target: inner.target ?? outer.target,
  };
}

/** The error body that a text contains as JSON. Undefined if there is none. */
function errorInText(message: string): unknown {
  const [start, end] = [message.indexOf('{'), message.lastIndexOf('}')];
  if (start < 0 || end < start) return undefined;
  const json = message.slice(start, end + 1);
  // A text that was unescaped once too often has line breaks inside its strings.
  const found = object(parsedJson(json) ?? parsedJson(json.replace(/\p{Cc}+/gu, ' ')));
  const isError =
    isObject(found['error']) || list(found['details']).length > 0 || (text(found['code']) && text(found['message']));
  return isError ? found : undefined;
}

/** A text that says something. */
function words(value: unknown): string | undefined {
  const found = text(value);
  return found !== undefined && oneLine(found) !== '' ? found : undefined;
}

/** Also without line breaks that are still escaped. */
function oneLine(message: string): string {
  return message.replace(/(?:\\r\\n|\s)+/g, ' ').trim();
}
