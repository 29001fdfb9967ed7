import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan';
import { regionKey, sameRegion } from '../region';
import { regionName } from '../regionName';
import { idKey } from '../resourceId';
import type { VersionTask, PlanGuard } from './versionTask';
import type { NoticeCode } from './noticeCode';
import { error, info } from './notice';

const rows: readonly {
  readonly usage: string;
  readonly code: NoticeCode;
  readonly made: (task: VersionTask) => Made;
}[] = [
  {
    usage: 'Gallery',
    code: 'galleryQuotaReached',
    made: ({ gallery }) => (gallery.create ? { id: gallery.id, location: gallery.location } : undefined),
  },
  {
    usage: 'GalleryImage',
    code: 'definitionQuotaReached',
    made: ({ definition }) => (definition.create ? { id: definition.id, location: definition.location } : undefined),
  },
  {
    usage: 'GalleryImageVersion',
    code: 'versionQuotaReached',
    made: ({ versionId, home }) => ({ id: versionId, location: home }),
  },
];

type Made = { readonly id: string; readonly location: string } | undefined;

/** What the plan makes, counted together, stays within the limits of each region. */
export const quota: PlanGuard = (tasks, facts) => {
  const notices: Notice[] = [];
  const unchecked = new Set<string>();
  for (const { usage, code, made } of rows) {
    for (const [region, count] of countByRegion(tasks.map(made))) {
      const row = facts.usagesByRegion?.get(region)?.get(usage);
      if (!row) unchecked.add(region);
      else if (row.current + count > row.limit) {
        const name = regionName(region, facts.locations);
        const message = l10n.t(
          '{0} has {1} of {2} ({3}) used, and this plan makes {4} more.',
          name,
          row.current,
          row.limit,
          usage,
          count,
        );
        const fix = l10n.t('Delete what is no longer needed, ask Azure for a higher limit, or choose another region.');
        notices.push(error(code, { message, fix }));
      }
    }
  }
  const real = [...unchecked].filter(region => facts.locations?.some(one => sameRegion(one.name, region)) ?? true);
  if (real.length > 0) {
    const names = real.map(region => regionName(region, facts.locations)).join(', ');
    notices.push(
      info('quotaNotChecked', { message: l10n.t('Whether the limits of {0} leave room was not checked.', names) }),
    );
  }
  return notices;
};

function countByRegion(made: readonly Made[]): ReadonlyMap<string, number> {
  const ids = new Map<string, Set<string>>();
  for (const one of made) {
    if (!one) continue;
    const region = regionKey(one.location);
    ids.set(region, (ids.get(region) ?? new Set<string>()).add(idKey(one.id)));
  }
  return new Map([...ids].map(([region, set]) => [region, set.size]));
}
