const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const dateAndTime = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** Milliseconds since 1970 of `2030-01-31` (midnight UTC) or of an ISO 8601 time with its zone. Undefined otherwise. */
export function parseDate(typed: string | undefined): number | undefined {
  const text = typed?.trim() ?? '';
  const date = dateOnly.test(text) ? text : dateAndTime.exec(text)?.[1];
  if (date === undefined || !isCalendarDate(date)) return undefined;
  const time = Date.parse(date === text ? `${text}T00:00:00Z` : text);
  return Number.isNaN(time) ? undefined : time;
}

/** `2030-01-31T00:00:00.000Z`, as in requests. Anything but a date is returned unchanged, for a guard or Azure to refuse. */
export function isoDate(text: string): string {
  const time = parseDate(text);
  return time === undefined ? text : new Date(time).toISOString();
}

/** Whether both are dates, and at the same time. */
export function sameMoment(a: string | undefined, b: string | undefined): boolean {
  const time = parseDate(a);
  return time !== undefined && time === parseDate(b);
}

/** `Date.parse` reads 2030-02-30 as the second of March. */
function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
