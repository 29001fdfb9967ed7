import { versionId } from '../id/resourceId';
import { sameRegion } from '../region/region';
import { isLatestCandidate, isNewer, isSameNumber } from './adoption';
import type { KnownVersion, UsedDefinition } from './estate';

/** A version that machines run in regions without a replica of it, where they can be neither added nor reimaged. */
export interface Misplaced {
  readonly id: string;
  /** Keys of the regions, the one with the most machines first. */
  readonly regions: readonly string[];
  readonly machines: number;
}

/** Those of a definition. What was deleted is in no region, and isn't one of them. */
export function misplacedOf({ id, runs, versions }: UsedDefinition): readonly Misplaced[] {
  const found = new Map<string, Map<string, number>>();
  for (const { version, region, kind, count } of runs) {
    if (kind === 'other') continue;
    const own = version === undefined ? latestOf(versions) : versions.find(({ name }) => isSameNumber(name, version));
    if (!own || own.state === 'Creating' || own.regions.some(one => sameRegion(one.name, region))) continue;
    // Another version serves those that follow the latest.
    if (version === undefined && versions.some(one => isLatestCandidate(one, region))) continue;
    const regions = found.get(own.name) ?? new Map<string, number>();
    found.set(own.name, regions.set(region, (regions.get(region) ?? 0) + count));
  }
  return [...found].map(([name, regions]) => ({
    id: versionId(id, name),
    regions: [...regions].sort(([, a], [, b]) => b - a).map(([region]) => region),
    machines: [...regions.values()].reduce((sum, one) => sum + one, 0),
  }));
}

/** The highest version that is the latest in any region. */
export function latestOf(versions: readonly KnownVersion[]): KnownVersion | undefined {
  return versions
    .filter(one => isLatestCandidate(one, undefined))
    .reduce<KnownVersion | undefined>(
      (highest, one) => (highest && !isNewer(one.name, highest.name) ? highest : one),
      undefined,
    );
}
