import * as l10n from '@vscode/l10n';
import { AzureError } from '../../domain/errors/failure';
import { fullName } from '../../domain/id/resourceId';
import type { StepContext } from './stepContext';

/**
 * Waits until the version is replicated to all its regions, which a completed request doesn't imply. Rejects with
 * Azure's details if a region failed, or if the version is gone. What keeps Azure from being asked meanwhile is shown on
 * the step.
 */
export async function replicate({ watch, backoff, waitFor }: StepContext, version: string): Promise<void> {
  const status = await backoff.untilAnswered(abandoned =>
    watch.untilReplicationEnds(version, abandoned, reason => {
      // Fails only if this window releases the operation, of which the watch learns by the signal.
      waitFor(reason).catch(() => undefined);
    }),
  );
  if (!status) {
    const gone = l10n.t('The image version {0} no longer exists.', fullName(version));
    throw new AzureError({ reason: 'notFound', code: 'VersionGone', message: gone, target: version });
  }
  const failed = status.regions.filter(region => region.state === 'Failed');
  if (failed.length === 0 && status.aggregatedState === 'Completed') return;
  const regions = failed.map(({ region, details }) => (details ? `${region}: ${details}` : region)).join('; ');
  const message =
    failed.length > 0
      ? l10n.t('Replication of {0} failed: {1}', fullName(version), regions)
      : l10n.t("Replication of {0} didn't complete.", fullName(version));
  throw new AzureError({ reason: 'service', code: 'ReplicationFailed', message, target: version });
}
