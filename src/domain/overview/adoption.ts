import { regionKey } from '../region/region';
import { isExpired } from '../version/endOfLife';
import { byNumberDescending } from '../version/semanticVersion';
import type { KnownVersion, Run, UsedDefinition } from './estate';

/**
 * How far a machine's version is behind the latest that is usable in its region. Past its end of life it is `expired`,
 * however new. `follows` is a scale set that asks for the latest and doesn't report what its instances run.
 */
export const adoptionKinds = ['latest', 'oneBehind', 'older', 'expired', 'deleted', 'follows'] as const;
export type AdoptionKind = (typeof adoptionKinds)[number];

export type AdoptionCounts = Readonly<Record<AdoptionKind, number>>;

export interface Adoption {
  /** The definition. */
  readonly id: string;
  readonly machines: number;
  readonly counts: AdoptionCounts;
}

export function adoptionOf({ id, machines, runs, versions }: UsedDefinition, now: number): Adoption {
  const counts = { latest: 0, oneBehind: 0, older: 0, expired: 0, deleted: 0, follows: 0 };
  for (const run of runs) if (run.kind !== 'other') counts[kindOf(run, versions, now)] += run.count;
  return { id, machines, counts };
}

export function sumAdoption(all: readonly Adoption[]): AdoptionCounts {
  const sum = (kind: AdoptionKind): number => all.reduce((total, { counts }) => total + counts[kind], 0);
  return Object.fromEntries(adoptionKinds.map(kind => [kind, sum(kind)])) as Record<AdoptionKind, number>;
}

function kindOf({ version, region }: Run, versions: readonly KnownVersion[], now: number): AdoptionKind {
  if (version === undefined) return 'follows';
  const own = versions.find(({ name }) => isSameNumber(name, version));
  if (!own) return 'deleted';
  if (isExpired(own.endOfLife, now)) return 'expired';
  const here = versions.filter(one => isLatestCandidate(one, region));
  // In a region without any, machines could only move to a region that has one.
  const candidates = here.length > 0 ? here : versions.filter(one => isLatestCandidate(one, undefined));
  const newer = candidates.filter(({ name }) => isNewer(name, version)).length;
  return newer === 0 ? 'latest' : newer === 1 ? 'oneBehind' : 'older';
}

/** Whether Azure would resolve latest to the version, if it were the highest. */
export function isLatestCandidate({ state, regions }: KnownVersion, region: string | undefined): boolean {
  if (state !== 'Succeeded' && state !== 'Updating') return false;
  return regions.some(
    ({ name, excludedFromLatest }) =>
      !excludedFromLatest && (region === undefined || regionKey(name) === regionKey(region)),
  );
}

export function isNewer(name: string, than: string): boolean {
  return byNumberDescending(name, than) < 0;
}

/** Azure ignores leading zeros. */
export function isSameNumber(name: string, other: string): boolean {
  return byNumberDescending(name, other) === 0;
}
