import { onceFor } from '../../base/once/onceFor';

/** The number of an image version: three 32-bit integers. */
export interface SemanticVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** The largest value Azure accepts for each part. */
export const largestPart = 2_147_483_647;

const parts = /^(\d+)\.(\d+)\.(\d+)$/;

/** Undefined if `text` isn't three numbers, or one exceeds 32 bits. Ignores leading zeros. */
export function parseVersion(text: string): SemanticVersion | undefined {
  const match = parts.exec(text);
  if (!match) return undefined;
  const [major = NaN, minor = NaN, patch = NaN] = match.slice(1).map(Number);
  return Math.max(major, minor, patch) <= largestPart ? { major, minor, patch } : undefined;
}

export function compareVersions(a: SemanticVersion, b: SemanticVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** Compares version names by number, highest first. Names that aren't versions come last, sorted alphabetically. */
export function byNumberDescending(a: string, b: string): number {
  return compareDescending(a, parseVersion(a), b, parseVersion(b));
}

/** The same for versions, whose numbers are parsed once. */
export function newestFirst(a: Named, b: Named): number {
  return compareDescending(a.name, numberOf(a).number, b.name, numberOf(b).number);
}

interface Named {
  readonly name: string;
}

const numberOf = onceFor(({ name }: Named) => ({ number: parseVersion(name) }));

function compareDescending(
  a: string,
  left: SemanticVersion | undefined,
  b: string,
  right: SemanticVersion | undefined,
): number {
  if (left && right) return compareVersions(right, left);
  if (left) return -1;
  return right ? 1 : a.localeCompare(b);
}

/** The highest of some version names. Undefined if none is a version. */
export function highestVersion(names: readonly string[]): string | undefined {
  const highest = [...names].sort(byNumberDescending)[0];
  return highest !== undefined && parseVersion(highest) ? highest : undefined;
}

/** Suggested next numbers. One is absent if its part is at the maximum. */
interface NextVersions {
  readonly patch?: string;
  readonly minor?: string;
  readonly major?: string;
}

/**
 * The numbers that can follow the highest of `existing`, including failed and excluded versions, whose numbers are
 * taken. `1.0.0` if there is none.
 */
export function nextVersions(existing: readonly string[]): NextVersions {
  const highest = parseVersion(highestVersion(existing) ?? '');
  if (!highest) return { patch: '1.0.0', minor: '1.0.0', major: '1.0.0' };
  const { major, minor, patch } = highest;
  return {
    ...(patch < largestPart && { patch: `${major}.${minor}.${patch + 1}` }),
    ...(minor < largestPart && { minor: `${major}.${minor + 1}.0` }),
    ...(major < largestPart && { major: `${major + 1}.0.0` }),
  };
}

/** The next available number: patch, or else minor, or else major. */
export function suggestedVersion(existing: readonly string[]): string | undefined {
  const next = nextVersions(existing);
  return next.patch ?? next.minor ?? next.major;
}
