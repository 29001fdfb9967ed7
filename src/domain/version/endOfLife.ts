import * as l10n from '@vscode/l10n';
import { parseDate } from '../../base/date';

const day = 24 * 60 * 60 * 1000;
/** What counts as soon, in ms. */
export const soonMs = 30 * day;

/** What is wrong with an end-of-life date as typed, with the fix. Undefined if it is valid. */
export function endOfLifeProblem(text: string, now: number): string | undefined {
  const time = parseDate(text);
  if (time === undefined) return l10n.t('Enter the date as year-month-day, for example 2030-12-31.');
  return time <= now ? l10n.t('This date is in the past. Choose a date after today.') : undefined;
}

export function isExpired(endOfLife: string | undefined, now: number): boolean {
  const time = parseDate(endOfLife);
  return time !== undefined && time <= now;
}

/** Not expired yet, but soon. */
export function expiresSoon(endOfLife: string | undefined, now: number): boolean {
  const time = parseDate(endOfLife);
  return time !== undefined && time > now && time - now <= soonMs;
}

/** Expired, or expiring soon. */
export function isExpiring(endOfLife: string | undefined, now: number): boolean {
  return isExpired(endOfLife, now) || expiresSoon(endOfLife, now);
}
