import * as l10n from '@vscode/l10n';
import type { ReplicationView, RegionRow } from '../contract';
import { creatingOperation } from './presentSteps';
import type { Situation } from './situation';

type ViewState = ReplicationView['state'];

export function overallState(situation: Situation, rows: readonly RegionRow[]): ViewState {
  const { gone, version } = situation;
  const operation = creatingOperation(situation);
  if (operation) return operation.state === 'failed' ? 'failed' : 'loading';
  if (gone) return 'gone';
  if (!version) return 'loading';
  const some = (state: RegionRow['state']): boolean => rows.some(row => row.state === state);
  if (rows.length > 0 && rows.every(row => row.state === 'ready')) return 'ready';
  if (some('failed') || version.provisioningState === 'Failed') return 'failed';
  if (some('stuck')) return 'stuck';
  return some('replicating') || some('ready') ? 'replicating' : 'waiting';
}

/** Where the version can be used, which users want to know first. */
export function headlineOf(state: ViewState, rows: readonly RegionRow[]): string {
  const ready = rows.filter(row => row.state === 'ready').length;
  if (state === 'gone') return l10n.t('This image version no longer exists');
  if (state === 'loading') return l10n.t('Querying Azure…');
  const only = rows.length === 1 ? rows[0] : undefined;
  if (state === 'ready') {
    if (only) return l10n.t('Ready in {0}, its only region', only.name);
    return rows.length === 2 ? l10n.t('Ready in both regions') : l10n.t('Ready in all {0} regions', rows.length);
  }
  if (state === 'waiting') return l10n.t('Azure is creating the image version');
  if (only) return l10n.t('Not ready yet in {0}, its only region', only.name);
  return l10n.t('Ready in {0} of {1} regions', ready, rows.length);
}
