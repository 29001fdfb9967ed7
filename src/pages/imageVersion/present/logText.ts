import * as l10n from '@vscode/l10n';
import type { Location } from '../../../domain/region/region';
import { regionName } from '../../../domain/region/regionName';
import type { LogEntry, VersionHistory } from '../../../watching/history';
import { percentText } from '../../kit/format';

export function logText(entry: LogEntry, locations: readonly Location[], language: string): string {
  const region = regionName(entry.region ?? '', locations);
  const percent = percentText(entry.percent ?? 0, language);
  switch (entry.kind) {
    case 'began':
      return l10n.t('Replication to {0} started', region);
    case 'completed':
      return l10n.t('{0} is ready', region);
    case 'failed':
      return entry.details
        ? l10n.t('Replication to {0} failed: {1}', region, entry.details)
        : l10n.t('Replication to {0} failed', region);
    case 'stuck':
      return l10n.t('{0} stalled at {1}', region, percent);
    case 'moving':
      return l10n.t('{0} resumed at {1}', region, percent);
    case 'quarter':
      return l10n.t('Every region has reached {0}', percent);
    case 'ready':
      return l10n.t('Ready in every region');
  }
}

const isWorthAnnouncing = new Set(['completed', 'failed', 'stuck', 'ready']);

/**
 * Screen reader announcement of the entries after `sinceId`: outcomes and problems, but not progress. Empty if there are
 * none.
 */
export function announcement(
  { log }: VersionHistory,
  sinceId: number,
  locations: readonly Location[],
  language: string,
): string {
  const fresh = log.filter(entry => entry.id > sinceId && isWorthAnnouncing.has(entry.kind));
  const said = fresh.some(entry => entry.kind === 'ready') ? fresh.filter(entry => entry.kind !== 'completed') : fresh;
  return said.map(entry => logText(entry, locations, language)).join('\n');
}
