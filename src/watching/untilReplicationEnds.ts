import { AzureError } from '../domain/errors/failure';
import { fullName } from '../domain/id/resourceId';
import type { ReplicationStatus } from '../domain/version/imageVersion';
import * as l10n from '@vscode/l10n';
import { hasEnded } from './isIdle';
import type { ReplicationWatcher } from './replicationWatcher';

/**
 * Resolves with the first response from now on in which every target region is Completed or Failed. Failed requests are
 * retried. Rejects with an `AzureError` if the version no longer exists, and with the signal's reason when aborted.
 */
export function untilReplicationEnds(
  watch: ReplicationWatcher['watch'],
  versionId: string,
  signal?: AbortSignal,
): Promise<ReplicationStatus> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(reasonOf(signal));
      return;
    }
    const watching = watch(versionId, 'hidden', ({ version, failure, gone }) => {
      if (gone) finish(() => reject(missing(versionId)));
      else if (version && !failure && hasEnded(version)) {
        finish(() => resolve(version.replication ?? { aggregatedState: 'Failed', regions: [] }));
      }
    });
    const finish = (end: () => void): void => {
      signal?.removeEventListener('abort', onAbort);
      watching.dispose();
      end();
    };
    const onAbort = (): void => finish(() => reject(reasonOf(signal)));
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('Aborted');
}

function missing(versionId: string): AzureError {
  const message = l10n.t('Image version {0} no longer exists.', fullName(versionId));
  return new AzureError({ reason: 'notFound', code: 'ResourceNotFound', status: 404, message, target: versionId });
}
