import * as l10n from '@vscode/l10n';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something has taken, in `ms`, as fine as it matters: `38 s`, `7 min 3 s`, `48 min`, `3 h 5 min`, `2 d 4 h`. */
export function durationText(ms: number): string {
  const [days, hours] = [Math.floor(ms / day), Math.floor((ms % day) / hour)];
  const [minutes, seconds] = [Math.floor((ms % hour) / minute), Math.floor((ms % minute) / second)];
  if (days > 0) return l10n.t('{0} d {1} h', days, hours);
  if (hours > 0) return l10n.t('{0} h {1} min', hours, minutes);
  if (minutes >= 10 || (minutes > 0 && seconds === 0)) return l10n.t('{0} min', minutes);
  return minutes > 0 ? l10n.t('{0} min {1} s', minutes, seconds) : l10n.t('{0} s', Math.max(0, seconds));
}

/** An estimate, in `ms`, rounded so that it does not pretend to know more than it does. */
export function estimateText(ms: number): string {
  if (ms < minute) return l10n.t('less than a minute');
  const coarse = ms < 10 * minute ? minute : ms < hour ? 5 * minute : ms < day ? 10 * minute : hour;
  const rounded = Math.ceil(ms / coarse) * coarse;
  const [days, hours, minutes] = [
    Math.floor(rounded / day),
    Math.floor((rounded % day) / hour),
    Math.floor((rounded % hour) / minute),
  ];
  if (days > 0) return l10n.t('about {0} d {1} h', days, hours);
  if (hours > 0) return minutes > 0 ? l10n.t('about {0} h {1} min', hours, minutes) : l10n.t('about {0} h', hours);
  return l10n.t('about {0} min', minutes);
}
