import * as l10n from '@vscode/l10n';
import { type Location, regionKey, sameRegion } from './region';

interface RegionGroup {
  /** `Europe`, `Asia Pacific`. Our own name for regions without a known group. */
  readonly name: string;
  readonly locations: readonly Location[];
}

/**
 * Regions by geography group. The group of `first` comes first; other groups, and regions within a group, are sorted by
 * name.
 */
export function groupRegions(locations: readonly Location[], first?: string): readonly RegionGroup[] {
  const other = l10n.t('Other regions');
  const groups = new Map<string, Location[]>();
  for (const location of [...locations].sort((a, b) => a.displayName.localeCompare(b.displayName))) {
    const name = location.geographyGroup ?? other;
    groups.set(name, [...(groups.get(name) ?? []), location]);
  }
  const home = locations.find(one => first !== undefined && regionKey(one.name) === regionKey(first));
  const rank = (name: string): number => (home && name === (home.geographyGroup ?? other) ? 0 : name === other ? 2 : 1);
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([name, members]) => ({ name, locations: members }));
}

/** The geography of a region: `Netherlands`. */
export function geographyOf(region: string, locations: readonly Location[] | undefined): string | undefined {
  return locations?.find(({ name }) => sameRegion(name, region))?.geography;
}
