import * as l10n from '@vscode/l10n';
import { leftOutText } from '../../../domain/overview/leftOutText';
import { overviewFigures, type OverviewFigures } from '../../../domain/overview/overviewFigures';
import { countText } from '../../../domain/resource/countText';
import { notLookedAtInOverview } from '../../../domain/usage/notLookedAt';
import { timeText } from '../../kit/format';
import type { ActionId, OverviewView } from '../contract';
import { numberText } from './amounts';
import { presentAdoption } from './presentAdoption';
import { presentBars } from './presentBars';
import { presentRegions } from './presentRegions';
import { presentTable } from './presentTable';
import { presentTiles } from './presentTiles';
import { presentTimeline } from './presentTimeline';
import type { OverviewReading, OverviewSituation } from './situation';

/** The page's view model, in the user's language. */
export function presentOverview(situation: OverviewSituation): OverviewView {
  const { reading, isLoading, failure, tile, rows, now, speed, language } = situation;
  const frame = {
    title: l10n.t('Overview'),
    ...(speed !== 1 && { tag: l10n.t('Sample Azure, {0}× speed', speed) }),
    actions: actionsOf(reading, isLoading),
    actionsLabel: l10n.t('Actions'),
    tilesLabel: l10n.t('Needs attention. Select one to show its list.'),
  };
  if (!reading) {
    return {
      ...frame,
      ...{ state: failure ? 'failed' : 'loading', note: '', tiles: [], bars: [] },
      headline: failure ? l10n.t("Couldn't query Azure") : l10n.t('Querying Azure…'),
      notices: failure ? [{ severity: 'error', text: failure.message }] : [],
    };
  }
  const presented = { ...reading, now, language };
  const figures = overviewFigures(reading.estate, reading.prices, now);
  return {
    ...frame,
    state: 'ready',
    headline: headlineOf(figures),
    note: isLoading
      ? l10n.t('Querying Azure…')
      : l10n.t('As of {0}. Azure can be a few minutes behind.', timeText(reading.readAt, now, language, 'short')),
    notices: noticesOf(situation, reading, figures),
    tiles: presentTiles(presented, figures, tile),
    bars: presentBars(presented),
    adoption: presentAdoption(figures, language),
    timeline: presentTimeline(presented),
    regions: presentRegions(presented, figures),
    table: presentTable(presented, figures, tile, rows),
  };
}

function headlineOf({ totals }: OverviewFigures): string {
  if (totals.versions === 0) return l10n.t('No image versions yet');
  return l10n.t(
    '{0} in {1}',
    countText(totals.versions, 'version'),
    totals.galleries === 1 ? l10n.t('1 gallery') : l10n.t('{0} galleries', totals.galleries),
  );
}

function actionsOf(reading: OverviewReading | undefined, isLoading: boolean): OverviewView['actions'] {
  const hasRows = (reading?.estate.totals.versions ?? 0) > 0;
  const action = (id: ActionId, label: string, isEnabled: boolean) => ({ id, label, isEnabled });
  return [
    action('refresh', l10n.t('Refresh'), !isLoading),
    action('exportMarkdown', l10n.t('Export as Markdown'), hasRows),
    action('exportCsv', l10n.t('Export as CSV'), hasRows),
  ];
}

function noticesOf(
  { tile, failure, language }: OverviewSituation,
  reading: OverviewReading,
  { cost, unused }: OverviewFigures,
): OverviewView['notices'] {
  const notices: OverviewView['notices'] = [];
  for (const one of failure ? [failure, ...reading.failures] : reading.failures) {
    notices.push({ severity: 'warning', text: l10n.t('Not everything could be read. {0}', one.message) });
  }
  for (const one of reading.leftOut) notices.push({ severity: 'warning', text: leftOutText(one) });
  if (tile === undefined || tile === 'cost') notices.push(...costNotices(reading, cost, language));
  if (unused.count > 0 && tile !== 'unused') {
    notices.push({ severity: 'info', text: notLookedAtInOverview() });
  }
  return notices;
}

function costNotices(
  { prices, estate }: OverviewReading,
  { left }: OverviewFigures['cost'],
  language: string,
): OverviewView['notices'] {
  if (prices.size === 0 && estate.replicas.length > 0) {
    return [{ severity: 'info', text: l10n.t('Prices are not available, so sizes are shown instead of costs.') }];
  }
  if (left === 0) return [];
  const text = l10n.t(
    'The cost leaves out replicas whose size or price is not known: {0}.',
    numberText(left, language),
  );
  return [{ severity: 'info', text }];
}
