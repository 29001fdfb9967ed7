import * as l10n from '@vscode/l10n';
import { monthName, timeline } from '../../../domain/overview/timeline';
import type { Timeline } from '../contract';
import { numberText } from './amounts';
import type { Presented } from './situation';

const monthsBetweenTicks = 6;

/** When versions were published, and when they reach their end of life. Undefined without versions. */
export function presentTimeline({ estate, now, language }: Presented): Timeline | undefined {
  const months = timeline(estate.months, now);
  if (months.length === 0) return undefined;
  const current = monthName(now);
  const mostPublished = Math.max(1, ...months.map(one => one.published));
  const mostEnding = Math.max(1, ...months.map(one => one.ending));
  const ending = months.reduce((sum, one) => sum + one.ending, 0);
  const published = months.reduce((sum, one) => sum + one.published, 0);
  const recent = months
    .filter(({ month }) => month > monthName(now - 366 * 24 * 60 * 60 * 1000) && month <= current)
    .reduce((sum, one) => sum + one.published, 0);
  const at = months.findIndex(({ month }) => month === current);
  return {
    title: l10n.t('Age and end of life'),
    summary: l10n.t(
      '{0} of {1} versions were published in the last year. {2} have an end-of-life date.',
      numberText(recent, language),
      numberText(published, language),
      numberText(ending, language),
    ),
    publishedLabel: l10n.t('Published'),
    endingLabel: l10n.t('End of life'),
    publishedPeak: l10n.t('Up to {0} a month', numberText(mostPublished, language)),
    endingPeak: ending === 0 ? '' : l10n.t('Up to {0} a month', numberText(mostEnding, language)),
    months: months.map((one, index) => ({
      tick:
        index === at ? l10n.t('Today') : (index - at) % monthsBetweenTicks === 0 ? shortName(one.month, language) : '',
      name: longName(one.month, language),
      published: numberText(one.published, language),
      ending: numberText(one.ending, language),
      publishedShare: (one.published / mostPublished) * 100,
      endingShare: (one.ending / mostEnding) * 100,
      isNow: index === at,
      isPast: index < at,
    })),
    dataLabel: l10n.t('Show as table'),
    monthLabel: l10n.t('Month'),
  };
}

function shortName(month: string, language: string): string {
  return format(month, language, { month: 'short', year: '2-digit' });
}

function longName(month: string, language: string): string {
  return format(month, language, { month: 'long', year: 'numeric' });
}

function format(month: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00Z`));
}
