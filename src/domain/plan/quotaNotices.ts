import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { idKey } from '../id/resourceId';
import { regionKey, sameRegion } from '../region/region';
import { regionName } from '../region/regionName';
import type { VersionFacts } from '../version/versionFacts';
import { error, info } from './notice';
import type { Notice } from './plan';
import type { PlanGuard } from './versionTask';

const codes = {
  Gallery: 'galleryQuotaReached',
  GalleryImage: 'definitionQuotaReached',
  GalleryImageVersion: 'versionQuotaReached',
} as const;

/** A new resource that counts towards a regional limit. */
export interface NewResource {
  readonly usage: keyof typeof codes;
  readonly id: string;
  readonly location: string;
}

/** All new resources of the plan together stay within the limits of each region. */
export const quota: PlanGuard = (tasks, facts) =>
  quotaNotices(
    tasks.flatMap(({ gallery, definition, versionId, home }): NewResource[] => [
      ...(gallery.create ? [{ usage: 'Gallery' as const, id: gallery.id, location: gallery.location }] : []),
      ...(definition.create
        ? [{ usage: 'GalleryImage' as const, id: definition.id, location: definition.location }]
        : []),
      { usage: 'GalleryImageVersion', id: versionId, location: home },
    ]),
    facts,
  );

export function quotaNotices(
  made: readonly NewResource[],
  facts: Pick<VersionFacts, 'usagesByRegion' | 'locations'>,
): Notice[] {
  const names = {
    Gallery: l10n.t('galleries'),
    GalleryImage: l10n.t('image definitions'),
    GalleryImageVersion: l10n.t('image versions'),
  };
  const notices: Notice[] = [];
  const unchecked = new Set<string>();
  for (const usage of ['Gallery', 'GalleryImage', 'GalleryImageVersion'] as const) {
    for (const [region, count] of countByRegion(made.filter(one => one.usage === usage))) {
      const row = facts.usagesByRegion?.get(region)?.get(usage);
      if (!row) unchecked.add(region);
      else if (row.current + count > row.limit) {
        const name = regionName(region, facts.locations);
        const message = l10n.t(
          'This plan creates {4} more, but {0} already uses {1} of {2} ({3}).',
          name,
          row.current,
          row.limit,
          names[usage],
          count,
        );
        const fix = l10n.t('Delete what you no longer need, request a quota increase, or choose another region.');
        notices.push(error(codes[usage], { message, fix }));
      }
    }
  }
  const real = [...unchecked].filter(region => facts.locations?.some(one => sameRegion(one.name, region)) ?? true);
  if (real.length > 0) {
    const names = listText(real.map(region => regionName(region, facts.locations)));
    notices.push(
      info('quotaNotChecked', { message: l10n.t("Couldn't check whether there's enough quota in {0}.", names) }),
    );
  }
  return notices;
}

function countByRegion(made: readonly NewResource[]): ReadonlyMap<string, number> {
  const ids = new Map<string, Set<string>>();
  for (const one of made) {
    const region = regionKey(one.location);
    ids.set(region, (ids.get(region) ?? new Set<string>()).add(idKey(one.id)));
  }
  return new Map([...ids].map(([region, set]) => [region, set.size]));
}
