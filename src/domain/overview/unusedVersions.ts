import { idKey, versionId } from '../id/resourceId';
import { isSameNumber } from './adoption';
import type { Estate, VersionSum } from './estate';
import { latestOf } from './misplaced';

export interface UnusedVersions {
  readonly count: number;
  readonly rows: readonly VersionSum[];
}

/**
 * Versions that nothing refers to. The latest of a definition in use isn't one of them: the next machine gets it. This is
 * exact for the definitions listed in `used`.
 */
export function unusedVersions({ used, unused, totals }: Pick<Estate, 'used' | 'unused' | 'totals'>): UnusedVersions {
  const needed = new Set(
    used.flatMap(({ id, versions, runs }) => {
      const latest = latestOf(versions);
      const isRun = runs.some(({ version }) => latest && version !== undefined && isSameNumber(latest.name, version));
      return latest && !isRun && latest.state === 'Succeeded' ? [idKey(versionId(id, latest.name))] : [];
    }),
  );
  const rows = unused.filter(({ id }) => !needed.has(idKey(id)));
  // A disk, for example, may refer to a latest version: then it isn't counted, and must not be subtracted.
  const isComplete = unused.length === totals.unused;
  return { count: isComplete ? rows.length : Math.max(rows.length, totals.unused - needed.size), rows };
}
