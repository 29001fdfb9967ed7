import type { FailureReason } from '../domain/errors/failure';
import type { ReplicationStatus } from '../domain/version/imageVersion';
import { hasEnded } from './isIdle';
import type { ReplicationWatcher } from './replicationWatcher';

/**
 * Resolves with the first response from now on in which every target region is Completed or Failed. Failed requests are
 * retried, and reported. Resolves with undefined if the version no longer exists. Rejects with the signal's reason when
 * aborted.
 */
export function untilReplicationEnds(
  watch: ReplicationWatcher['watch'],
  versionId: string,
  signal?: AbortSignal,
  onAnswer?: (trouble: FailureReason | undefined) => void,
): Promise<ReplicationStatus | undefined> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(reasonOf(signal));
      return;
    }
    const watching = watch(versionId, 'hidden', ({ version, failure, gone }) => {
      onAnswer?.(failure?.reason);
      if (gone) finish(() => resolve(undefined));
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
