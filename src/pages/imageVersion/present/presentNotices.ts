import * as l10n from '@vscode/l10n';
import type { ReplicationView, RegionRow } from '../contract';
import { creatingOperation } from './presentSteps';
import type { Situation } from './situation';

type ViewNotice = ReplicationView['notices'][number];

/** Notices beside the progress, most severe first. */
export function presentNotices(situation: Situation, rows: readonly RegionRow[]): ViewNotice[] {
  // A version that our own operation is yet to create isn't there yet, rather than gone.
  if (situation.gone && !creatingOperation(situation)) {
    return [
      { severity: 'error', text: l10n.t('This image version no longer exists in Azure. It may have been deleted.') },
    ];
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
      ? l10n.t('Replication to {0} failed. Regions that are ready can still be used.', failed[0].name)
      : l10n.t('Replication failed in {0} regions. Regions that are ready can still be used.', failed.length);
  return [{ severity: 'error', text }];
}

function failedVersion({ version, operations }: Situation, rows: readonly RegionRow[]): ViewNotice[] {
  if (version?.provisioningState !== 'Failed' || rows.some(row => row.state === 'failed')) return [];
  const said = operations.flatMap(operation => operation.steps).find(step => step.failure)?.failure?.message;
  return [{ severity: 'error', text: said ?? l10n.t("Azure couldn't create this image version.") }];
}

function stuckRegions(rows: readonly RegionRow[]): ViewNotice[] {
  const stuck = rows.filter(row => row.state === 'stuck').map(row => row.name);
  if (stuck.length === 0) return [];
  const text =
    stuck.length === 1 && stuck[0]
      ? l10n.t("{0} hasn't made progress for half an hour or more. A large image can take up to six hours.", stuck[0])
      : l10n.t(
          "{0} regions haven't made progress for half an hour or more. A large image can take up to six hours.",
          stuck.length,
        );
  return [{ severity: 'warning', text }];
}

function silence({ failure, version }: Situation): ViewNotice[] {
  if (!failure) return [];
  const text = version
    ? l10n.t("Azure isn't responding, so this information may be out of date. Retrying. ({0})", failure.message)
    : l10n.t("Azure isn't responding. Retrying. ({0})", failure.message);
  return [{ severity: 'warning', text }];
}

function underWay({ operations }: Situation): ViewNotice[] {
  const running = operations.find(operation => operation.state === 'running');
  return running && running.plan.kind !== 'cloneManagedImage' ? [{ severity: 'info', text: running.plan.title }] : [];
}
