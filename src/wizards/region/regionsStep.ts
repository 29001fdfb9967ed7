import * as l10n from '@vscode/l10n';
import { geographyOf, groupRegions } from '../../domain/region/geography';
import { regionKey, sameRegion, type Location } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
import { countText } from '../../domain/resource/countText';
import type { Choice, Page, Prompter } from '../engine/prompter';

/**
 * A subscription's regions by geography: home regions first, then those picked before. A single home region can't be
 * deselected; if images with different home regions are cloned together, each keeps its own anyway.
 */
function regionChoices(
  locations: readonly Location[],
  homes: readonly string[],
  picked: readonly string[],
): Choice<string>[] {
  const [home] = homes;
  const single = homes.length === 1;
  const isHome = (name: string): boolean => homes.some(one => sameRegion(one, name));
  const isPicked = (name: string): boolean => picked.some(one => sameRegion(one, name));
  const homeChoices = homes.map(name => ({
    icon: 'home',
    label: regionName(name, locations),
    description: single
      ? l10n.t('home region, always included')
      : l10n.t('home region of some images, always included for those'),
    value: regionKey(name),
    group: single ? l10n.t('Home region') : l10n.t('Home regions'),
    picked: single || isPicked(name),
    fixed: single,
  }));
  const others = groupRegions(locations, home).flatMap(({ name: group, locations: members }) =>
    members
      .filter(({ name }) => !isHome(name))
      .map(({ name, displayName, geography }) => ({
        label: displayName,
        description: [name, geography].filter(Boolean).join(' · '),
        value: regionKey(name),
        group: isPicked(name) ? l10n.t('Previously chosen') : group,
        picked: isPicked(name),
      })),
  );
  const chosen = others.filter(one => one.picked).sort((a, b) => a.label.localeCompare(b.label));
  return [
    ...homeChoices,
    ...chosen,
    ...(single ? geographyChoice(locations, home) : []),
    ...others.filter(one => !one.picked),
  ];
}

/** All regions of the home region's geography at once, if there are others. */
function geographyChoice(locations: readonly Location[], home: string | undefined): Choice<string>[] {
  const members = regionsAround(locations, home);
  const geography = geographyOf(home ?? '', locations);
  if (geography === undefined || members.length < 2) return [];
  return [
    {
      icon: 'globe',
      label: l10n.t('All regions in {0}', geography),
      description: countText(members.length, 'region'),
      value: wholeGeography,
      group: l10n.t('Geography of the home region'),
    },
  ];
}

/** Stands for all regions of the home region's geography. Not the name of a region. */
const wholeGeography = '*';

function regionsAround(locations: readonly Location[], home: string | undefined): readonly string[] {
  const geography = geographyOf(home ?? '', locations);
  return locations
    .filter(one => geography !== undefined && one.geography === geography)
    .map(({ name }) => regionKey(name));
}

/** Asks for the target regions. Returns Azure's region names: home regions first, then the others by name. */
export async function askRegions(
  { page, prompter }: { page: Page; prompter: Prompter },
  homes: readonly string[],
  picked: readonly string[],
  locations: () => Promise<readonly Location[] | undefined>,
): Promise<readonly string[]> {
  const known = async (): Promise<readonly Location[]> => (await locations()) ?? [];
  const answer = await prompter.pickMany({
    page,
    placeholder: l10n.t('Regions to replicate to; type to find one'),
    choices: async () => regionChoices(await known(), homes, picked),
  });
  const all = await known();
  const regions = answer.flatMap(one => (one === wholeGeography ? regionsAround(all, homes[0]) : one));
  const rank = (name: string): number => (homes.some(one => sameRegion(one, name)) ? 0 : 1);
  return [...new Set(regions)].sort(
    (a, b) => rank(a) - rank(b) || regionName(a, all).localeCompare(regionName(b, all)),
  );
}
