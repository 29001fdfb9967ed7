import * as l10n from '@vscode/l10n';
import { AzureError } from '../../domain/errors/failure';
import { fullName } from '../../domain/id/resourceId';
import type { StepContext } from './stepContext';

/**
 * Waits until the version is replicated to all its regions, which a completed request doesn't imply. Rejects with
 * Azure's details if a region failed.
 */
export async function replicate({ watch, backoff, signal }: StepContext, version: string): Promise<void> {
  const status = await backoff.untilAnswered(() => watch.untilReplicationEnds(version, signal));
  const failed = status.regions.filter(region => region.state === 'Failed');
  if (failed.length === 0 && status.aggregatedState === 'Completed') return;
  const regions = failed.map(({ region, details }) => (details ? `${region}: ${details}` : region)).join('; ');
  const message =
    failed.length > 0
      ? l10n.t('Replication of {0} failed: {1}', fullName(version), regions)
      : l10n.t("Replication of {0} didn't complete.", fullName(version));
  throw new AzureError({ reason: 'service', code: 'ReplicationFailed', message, target: version });
}
