import * as l10n from '@vscode/l10n';
import { parseDate } from '../../domain/date';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something took: `38 s`, `12 min`, `3 h 5 min`, `2 d 4 h`. `ms` in milliseconds. */
export function duration(ms: number): string {
  const whole = Math.max(0, ms);
  if (whole < minute) return l10n.t('{0} s', Math.floor(whole / second));
  if (whole < hour) return l10n.t('{0} min', Math.floor(whole / minute));
  if (whole < day) return l10n.t('{0} h {1} min', Math.floor(whole / hour), Math.floor((whole % hour) / minute));
  return l10n.t('{0} d {1} h', Math.floor(whole / day), Math.floor((whole % day) / hour));
}

const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

/** `12 days ago`, `in 3 months`: the largest unit that fits; nothing of an unknown time. Times in milliseconds since 1970. */
export function relativeTime(time: number | undefined, now: number, locale: string): string | undefined {
  if (time === undefined) return undefined;
  const distance = time - now;
  const [unit, size] = units.find(([, length]) => Math.abs(distance) >= length) ?? (['minute', minute] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(distance / size), unit);
}

/** `5 Mar 2026`, in UTC as Azure means it. */
export function dateOf(iso: string, locale: string): string {
  const time = parseDate(iso);
  return time === undefined
    ? iso
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}
