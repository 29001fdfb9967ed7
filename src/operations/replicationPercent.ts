import type { ImageVersion } from '../domain/version/imageVersion';
import { readinessOf } from '../domain/version/readiness';
import { hasStepEnded } from './hasStepEnded';
import type { OperationRecord } from './journal/record';
import { replicatedVersionOf } from './versionOfStep';

/**
 * Whole percent of the versions that an operation replicates, each counted once: the same number as each version shows, or
 * their mean. Undefined if it replicates none, or before Azure reports any progress.
 */
export function replicationPercent(
  { plan, steps }: OperationRecord,
  versionOf: (id: string) => ImageVersion | undefined,
): number | undefined {
  const all = plan.changes.flatMap((change, index) => {
    const step = steps[index];
    const id = replicatedVersionOf(change, step);
    if (id === undefined || !step) return [];
    if (hasStepEnded(step.state)) return [{ percent: 100, isKnown: false }];
    const version = versionOf(id);
    return version?.replication
      ? [{ percent: readinessOf(version).progress, isKnown: true }]
      : [{ percent: 0, isKnown: false }];
  });
  if (!all.some(({ isKnown }) => isKnown)) return undefined;
  return Math.floor(all.reduce((sum, { percent }) => sum + percent, 0) / all.length);
}
