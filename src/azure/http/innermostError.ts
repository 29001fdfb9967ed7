import { isObject, list, object, parsedJson, text, type Json } from '../../base/json';

/** What an error body says. */
export interface ReportedError {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly target?: string | undefined;
}

/** More than any wrapper of Azure's has. */
const deepest = 20;
const wrapperCode =
  /^(?:(?:Resource)?Deployment(?:Failed|Failure)|DeploymentStack\w*Failed|ResourceOperationFailure|PreflightValidationCheckFailed|InvalidTemplateDeployment|MultipleErrorsOccurred|MarketplacePurchaseEligibilityFailed)$/i;
const pointsInward =
  /(?:see|(?:refer|look) (?:in|to|at)) (?:inner errors|(?:the )?(?:error )?details)\b|list deployment operations for details|provide below info when asking for support/i;
/** Says that something failed, not why. */
const saysNothing =
  /^(?:one or more|at least one|multiple|several)\b.{0,80}\b(?:errors?|fail(?:ed|ures?)?|could not|couldn't)\b|^an? (?:\w+ )?error (?:has )?occurred\W*$|^(?:the )?(?:\w+ )?(?:operation|request|deployment|validation) (?:has )?failed\W*$|\bterminal provisioning state\b/i;
/** Says less than what failed beside it. */
const vagueCode = /^Internal\w*$/i;

/** More objects in one text are not looked at. */
const mostObjects = 30;

/**
 * The cause in an error body: the innermost of the errors that only report another one, which may be in `details` or
 * `innererror`, or as JSON in the text of `message`.
 * @param body `{"error":{code,message,…}}`, or the same unwrapped
 */
export function innermostError(body: unknown): ReportedError {
  return within(object(body), deepest);
}

/** @param body also only its message */
function within(body: unknown, levels: number): ReportedError {
  const error = text(body) === undefined ? object(body) : { message: body };
  if (isObject(error['error']) && levels > 0) return within(error['error'], levels - 1);
  const code = text(error['code']);
  const reported: ReportedError = {
    code,
    // Without a code, the text in `error` is one itself, or somebody else's.
    message: words(error['message']) ?? (code === undefined ? undefined : words(error['error'])),
    target: text(error['target']),
  };
  const inner = [...detailsIn(error['details']), ...detailsIn(error['innererror'] ?? error['innerError'])];
  const cause = levels > 0 ? (causeInText(reported, levels) ?? causeInDetails(reported, inner, levels)) : undefined;
  if (hasMessage(cause)) return over(reported, cause);
  const target = reported.target ?? inner.map(detail => text(object(detail)['target'])).find(Boolean);
  return { ...reported, target, message: reported.message && oneLine(reported.message) };
}

/** Errors that are inside another: several, one, or a text. */
function detailsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return list(value);
  return isObject(value) || text(value) !== undefined ? [value] : [];
}

function causeInText({ message = '' }: ReportedError, levels: number): ReportedError | undefined {
  return mostSpecific(errorsInText(message).map(inner => within(inner, levels - 1)));
}

function causeInDetails(
  reported: ReportedError,
  details: readonly unknown[],
  levels: number,
): ReportedError | undefined {
  return isWrapper(reported) ? mostSpecific(details.map(detail => within(detail, levels - 1))) : undefined;
}

function mostSpecific(errors: readonly ReportedError[]): ReportedError | undefined {
  const causes = errors.filter(hasMessage);
  const specific = causes.filter(cause => !isWrapper(cause));
  return specific.find(({ code = '' }) => !vagueCode.test(code)) ?? specific[0] ?? causes[0];
}

function isWrapper({ code = '', message }: ReportedError): boolean {
  return message === undefined || wrapperCode.test(code) || pointsInward.test(message) || saysNothing.test(message);
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

/** The error bodies that a text contains as JSON, also if it is escaped once more. */
function errorsInText(message: string): readonly Json[] {
  const found: Json[] = [];
  let start = message.indexOf('{');
  for (let tried = 0; start >= 0 && tried < mostObjects; tried++) {
    const json = balancedFrom(message, start);
    const error = json === undefined ? undefined : errorIn(json);
    if (error) found.push(error);
    start = message.indexOf('{', start + (error && json ? json.length : 1));
  }
  const unescaped = message.replace(/\\(?:([\\"])|[nrt])/g, (_, kept: string | undefined) => kept ?? ' ');
  return found.length > 0 || !message.includes('\\"') ? found : errorsInText(unescaped);
}

/** `{…}` with all that it opens closed. Braces in its strings don't count. */
function balancedFrom(message: string, start: number): string | undefined {
  const mark = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|$)|[{}]/gs;
  mark.lastIndex = start;
  let open = 0;
  for (let found = mark.exec(message); found; found = mark.exec(message)) {
    if (found[0] === '{') open++;
    if (found[0] === '}') open--;
    if (open === 0) return message.slice(start, mark.lastIndex);
  }
  return undefined;
}

function errorIn(json: string): Json | undefined {
  // A text that was unescaped once too often has line breaks inside its strings.
  const found = object(parsedJson(json) ?? parsedJson(json.replace(/\p{Cc}+/gu, ' ')));
  const isError =
    isObject(found['error']) ||
    list(found['details']).length > 0 ||
    (text(found['code']) && (text(found['message']) ?? text(found['error'])));
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
