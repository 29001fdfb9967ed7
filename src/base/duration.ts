import * as l10n from '@vscode/l10n';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A duration in milliseconds, with sensible precision: `38 s`, `7 min 3 s`, `48 min`, `1 hour`, `3 h 5 min`, `2 days 4 h`. */
export function durationText(ms: number): string {
  const whole = Math.max(0, ms);
  const [days, hours] = [Math.floor(whole / day), Math.floor((whole % day) / hour)];
  const [minutes, seconds] = [Math.floor((whole % hour) / minute), Math.floor((whole % minute) / second)];
  if (days > 0) return hours > 0 ? l10n.t('{0} {1} h', daysText(days), hours) : daysText(days);
  if (hours > 0) return minutes > 0 ? l10n.t('{0} h {1} min', hours, minutes) : hoursText(hours);
  if (minutes >= 10 || (minutes > 0 && seconds === 0)) return l10n.t('{0} min', minutes);
  return minutes > 0 ? l10n.t('{0} min {1} s', minutes, seconds) : l10n.t('{0} s', seconds);
}

/** An estimate in milliseconds, rounded up to avoid false precision: `about 8 min`, `about 1 day 3 h`. */
export function estimateText(ms: number): string {
  if (ms < minute) return l10n.t('less than a minute');
  const coarse = ms < 10 * minute ? minute : ms < hour ? 5 * minute : ms < day ? 10 * minute : hour;
  return l10n.t('about {0}', durationText(Math.ceil(ms / coarse) * coarse));
}

/** `2 days left`. */
export function daysLeftText(days: number): string {
  return days === 1 ? l10n.t('1 day left') : l10n.t('{0} days left', days);
}

/** `1 hour`, `10 hours`. */
export function hoursText(hours: number): string {
  return hours === 1 ? l10n.t('1 hour') : l10n.t('{0} hours', hours);
}

function daysText(days: number): string {
  return days === 1 ? l10n.t('1 day') : l10n.t('{0} days', days);
}
