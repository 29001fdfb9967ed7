import * as l10n from '@vscode/l10n';

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const dateAndTime = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

const day = 24 * 60 * 60 * 1000;

/** Milliseconds since 1970 of `2030-01-31` (its first moment in UTC) or of an ISO 8601 time with its zone; undefined otherwise. */
export function parseDate(typed: string): number | undefined {
  const text = typed.trim();
  const date = dateOnly.test(text) ? text : dateAndTime.exec(text)?.[1];
  if (date === undefined || !isCalendarDate(date)) return undefined;
  const time = Date.parse(date === text ? `${text}T00:00:00Z` : text);
  return Number.isNaN(time) ? undefined : time;
}

/** The form that requests carry, `2030-01-31T00:00:00.000Z`; undefined where `text` is none. */
export function isoDate(text: string): string | undefined {
  const time = parseDate(text);
  return time === undefined ? undefined : new Date(time).toISOString();
}

/** What is wrong with an end of life as typed, with the remedy; undefined where Azure takes it. */
export function endOfLifeProblem(text: string, now: number): string | undefined {
  const time = parseDate(text);
  if (time === undefined) return l10n.t('Enter the date as year-month-day, for example 2030-12-31.');
  return time <= now ? l10n.t('This date is in the past. Choose a date after today.') : undefined;
}

export function isExpired(endOfLife: string | undefined, now: number): boolean {
  const time = endOfLife === undefined ? undefined : parseDate(endOfLife);
  return time !== undefined && time <= now;
}

/** Not yet expired, but within `days` days. */
export function expiresSoon(endOfLife: string | undefined, now: number, days = 30): boolean {
  const time = endOfLife === undefined ? undefined : parseDate(endOfLife);
  return time !== undefined && time > now && time - now <= days * day;
}

/** Expired, or soon to be. */
export function isExpiring(endOfLife: string | undefined, now: number): boolean {
  return isExpired(endOfLife, now) || expiresSoon(endOfLife, now);
}

/** `Date.parse` reads 2030-02-30 as the second of March. */
function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
