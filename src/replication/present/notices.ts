import * as l10n from '@vscode/l10n';
import type { ReplicationView, RegionRow } from '../contract';
import type { Situation } from './situation';

type ViewNotice = ReplicationView['notices'][number];

/** What somebody has to know beside the figures, the worst first. */
export function presentNotices(situation: Situation, rows: readonly RegionRow[]): ViewNotice[] {
  if (situation.gone) {
    return [{ severity: 'error', text: l10n.t('Azure has no such image version any more. It may have been deleted.') }];
  }
  return [
    ...failedRegions(rows),
    ...failedVersion(situation, rows),
    ...stuckRegions(rows),
    ...silence(situation),
    ...underWay(situation),
  ];
}

function failedRegions(rows: readonly RegionRow[]): ViewNotice[] {
  const failed = rows.filter(row => row.state === 'failed');
  if (failed.length === 0) return [];
  const text =
    failed.length === 1 && failed[0]
      ? l10n.t('Replication to {0} failed. The regions that are ready stay usable.', failed[0].name)
      : l10n.t('Replication failed in {0} regions. The regions that are ready stay usable.', failed.length);
  return [{ severity: 'error', text }];
}

function failedVersion({ version, operations }: Situation, rows: readonly RegionRow[]): ViewNotice[] {
  if (version?.provisioningState !== 'Failed' || rows.some(row => row.state === 'failed')) return [];
  const said = operations.flatMap(operation => operation.steps).find(step => step.failure)?.failure?.message;
  return [{ severity: 'error', text: said ?? l10n.t('Azure could not build this image version.') }];
}

function stuckRegions(rows: readonly RegionRow[]): ViewNotice[] {
  const stuck = rows.filter(row => row.state === 'stuck').map(row => row.name);
  if (stuck.length === 0) return [];
  const text =
    stuck.length === 1 && stuck[0]
      ? l10n.t('{0} has not moved for half an hour or more. Azure can take six hours for a large image.', stuck[0])
      : l10n.t(
          '{0} regions have not moved for half an hour or more. Azure can take six hours for a large image.',
          stuck.length,
        );
  return [{ severity: 'warning', text }];
}

function silence({ failure, version }: Situation): ViewNotice[] {
  if (!failure) return [];
  const text = version
    ? l10n.t('Azure does not answer, so this may be out of date. Trying again. ({0})', failure.message)
    : l10n.t('Azure does not answer. Trying again. ({0})', failure.message);
  return [{ severity: 'warning', text }];
}

function underWay({ operations }: Situation): ViewNotice[] {
  const running = operations.find(operation => operation.state === 'running');
  return running && running.plan.kind !== 'cloneManagedImage' ? [{ severity: 'info', text: running.plan.title }] : [];
}
