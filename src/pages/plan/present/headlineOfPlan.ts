import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../../domain/change/traitsOf';
import type { Change, ChangeKind } from '../../../domain/plan/plan';
import { regionKey } from '../../../domain/region/region';
import { countText } from '../../../domain/resource/countText';

/** What a plan does if all its changes are of one kind, otherwise how many there are. */
export function headlineOfPlan(changes: readonly Change[]): string {
  const count = changes.length;
  const [kind, ...others] = new Set(changes.map(one => one.kind));
  const say = kind !== undefined && others.length === 0 ? headlines[kind] : undefined;
  return say?.(count, changes) ?? (count === 1 ? l10n.t('1 change') : l10n.t('{0} changes', count));
}

/** Of the kinds that plans have many of. */
const headlines: Partial<Record<ChangeKind, (count: number, changes: readonly Change[]) => string>> = {
  createVersion(count, changes) {
    const regions = countText(regionsOf(changes), 'region');
    return count === 1
      ? l10n.t('Create 1 image version in {0}', regions)
      : l10n.t('Create {0} image versions in {1}', count, regions);
  },
  updateVersion: count => (count === 1 ? l10n.t('Update 1 image version') : l10n.t('Update {0} image versions', count)),
  deleteVersion: count => (count === 1 ? l10n.t('Delete 1 image version') : l10n.t('Delete {0} image versions', count)),
  restoreVersion: count =>
    count === 1 ? l10n.t('Restore 1 image version') : l10n.t('Restore {0} image versions', count),
  deleteManagedImage: count =>
    count === 1 ? l10n.t('Delete 1 managed image') : l10n.t('Delete {0} managed images', count),
};

/** How many regions the versions are copied to together. */
function regionsOf(changes: readonly Change[]): number {
  const targets = changes.flatMap(change => traitsOf(change).makesVersion(change)?.targetRegions ?? []);
  return new Set(targets.map(({ name }) => regionKey(name))).size;
}
