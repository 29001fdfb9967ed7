import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../../domain/change/traitsOf';
import type { Change } from '../../../domain/plan/plan';
import { regionKey } from '../../../domain/region/region';
import { countText } from '../../../domain/resource/countText';

/** What a plan does if all its changes are of one kind, otherwise how many there are. */
export function headlineOfPlan(changes: readonly Change[]): string {
  const count = changes.length;
  const isOne = count === 1;
  const kinds = new Set(changes.map(({ kind }) => kind));
  switch (kinds.size === 1 ? changes[0]?.kind : undefined) {
    case 'createVersion': {
      const regions = countText(regionsOf(changes), 'region');
      return isOne
        ? l10n.t('Create 1 image version in {0}', regions)
        : l10n.t('Create {0} image versions in {1}', count, regions);
    }
    case 'updateVersion':
      return isOne ? l10n.t('Update 1 image version') : l10n.t('Update {0} image versions', count);
    case 'deleteVersion':
      return isOne ? l10n.t('Delete 1 image version') : l10n.t('Delete {0} image versions', count);
    case 'restoreVersion':
      return isOne ? l10n.t('Restore 1 image version') : l10n.t('Restore {0} image versions', count);
    case 'deleteManagedImage':
      return isOne ? l10n.t('Delete 1 managed image') : l10n.t('Delete {0} managed images', count);
    default:
      return isOne ? l10n.t('1 change') : l10n.t('{0} changes', count);
  }
}

/** How many regions the versions are copied to together. */
function regionsOf(changes: readonly Change[]): number {
  const targets = changes.flatMap(change => traitsOf(change).makesVersion(change)?.targetRegions ?? []);
  return new Set(targets.map(({ name }) => regionKey(name))).size;
}
