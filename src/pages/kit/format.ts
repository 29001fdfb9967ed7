import { onceForText } from '../../base/once/onceForText';

const percents = onceForText(
  language => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
);
const dates = onceForText(language => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));

/** `43%`, formatted for `language`. `percent` from 0 to 100: both are shown only if they are exact. */
export function percentText(percent: number, language: string): string {
  const shown = percent > 0 && percent < 100 ? Math.min(99, Math.max(1, percent)) : percent;
  return percents(language).format(shown / 100);
}

/**
 * The time of day, with seconds if `style` is `medium`, and with the date if it isn't the day of `now`. Both in milliseconds
 * since 1970.
 */
export function timeText(at: number, now: number, language: string, style: 'short' | 'medium' = 'medium'): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const options = sameDay ? ({ timeStyle: style } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(language, options).format(at);
}

/** `5 Mar 2026`, in UTC as Azure stores it. `time` in milliseconds since 1970; empty if undefined. */
export function dateText(time: number | undefined, language: string): string {
  return time === undefined ? '' : dates(language).format(time);
}
