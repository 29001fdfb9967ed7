import * as l10n from '@vscode/l10n';
import { groupRegions } from '../../domain/region/geography';
import { regionKey, sameRegion, type Location } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
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
  return [...homeChoices, ...others.filter(one => one.picked), ...others.filter(one => !one.picked)];
}

/** Asks for the target regions. Returns Azure's region names, home regions first. */
export async function askRegions(
  { page, prompter }: { page: Page; prompter: Prompter },
  homes: readonly string[],
  picked: readonly string[],
  locations: () => Promise<readonly Location[] | undefined>,
): Promise<readonly string[]> {
  return prompter.pickMany({
    page,
    placeholder: l10n.t('Regions to replicate to; type to find one'),
    choices: async () => regionChoices((await locations()) ?? [], homes, picked),
  });
}
