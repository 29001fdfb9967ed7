import { parseDate } from '../../base/date';
import { onceForText } from '../../base/once/onceForText';
import { orUnknown } from '../../domain/resource/orUnknown';

const relative = onceForText(locale => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const dates = onceForText(locale => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

/**
 * `12 days ago`, `in 3 months`: in the largest unit that fits. Undefined for an undefined time. Times in milliseconds since
 * 1970.
 */
export function relativeTime(time: number | undefined, now: number, locale: string): string | undefined {
  if (time === undefined) return undefined;
  const distance = time - now;
  const [unit, size] = units.find(([, length]) => Math.abs(distance) >= length) ?? (['minute', minute] as const);
  return relative(locale).format(Math.trunc(distance / size), unit);
}

/** `5 Mar 2026`, in UTC as Azure stores it. Unknown if it isn't a date. */
export function dateOf(iso: string, locale: string): string {
  const time = parseDate(iso);
  return time === undefined ? orUnknown(undefined) : dates(locale).format(time);
}
