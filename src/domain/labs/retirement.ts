import * as l10n from '@vscode/l10n';
import { daysLeftText } from '../../base/duration';

const day = 24 * 60 * 60 * 1000;

/**
 * 28 June 2027, in milliseconds since 1970: from then on lab plans, lab accounts and labs are unavailable. Galleries
 * remain.
 */
const serviceEnd = Date.UTC(2027, 5, 28);

/** Days until Azure Lab Services is retired, rounded up. 0 from the retirement date on. */
export function daysLeft(now: number): number {
  return Math.max(0, Math.ceil((serviceEnd - now) / day));
}

export function hasEnded(now: number): boolean {
  return now >= serviceEnd;
}

/** `219 days left`, to show next to a heading. */
export function timeLeftText(now: number): string {
  const days = daysLeft(now);
  return days === 0 ? l10n.t('ended') : daysLeftText(days);
}

/** What the retirement means, with the date and what to do, in two sentences. */
export function retirementText(now: number): string {
  const date = new Date(serviceEnd).toISOString().slice(0, 10);
  return hasEnded(now)
    ? l10n.t('Azure Lab Services was retired on {0}. Your galleries and their images are still available.', date)
    : l10n.t(
        'Azure Lab Services ends on {0} ({1}). Galleries and their images remain available. Export the templates that you need before then.',
        date,
        timeLeftText(now),
      );
}
