import * as l10n from '@vscode/l10n';
import { parseDate } from '../../../base/date';
import { durationText, estimateText } from '../../../base/duration';
import { regionName } from '../../../domain/region/regionName';
import { readinessOf } from '../../../domain/version/readiness';
import { hasEnded } from '../../../watching/isIdle';
import { timeUntilReady } from '../../../watching/timeUntilReady';
import { percentText, timeText } from '../../kit/format';
import type { ReplicationView } from '../contract';
import type { Situation } from './situation';

export function presentFacts(situation: Situation): ReplicationView['facts'] {
  const { version, history, now, language, locations, gone } = situation;
  if (!version || gone) return [];
  const facts: ReplicationView['facts'] = [];
  const ended = hasEnded(version);
  if (history.startedAt !== undefined) {
    const took = durationText((history.finishedAt ?? now) - history.startedAt);
    facts.push({ label: ended ? l10n.t('Duration') : l10n.t('Elapsed'), value: took });
  }
  if (!ended) {
    const left = timeUntilReady(history.regions, now);
    facts.push({
      label: l10n.t('Time left'),
      value: left === undefined ? l10n.t('not known yet') : estimateText(left),
    });
  }
  const { slowest, regions } = readinessOf(version);
  if (!ended && slowest && regions.length > 1) {
    const name = regionName(slowest.region, locations);
    facts.push({ label: l10n.t('Slowest'), value: `${name}, ${percentText(slowest.progress, language)}` });
  }
  const published = parseDate(version.publishedDate);
  if (published !== undefined)
    facts.push({ label: l10n.t('Published'), value: timeText(published, now, language, 'short') });
  return facts;
}
