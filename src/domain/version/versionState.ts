import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { ImageVersion } from './imageVersion';

/** An existing version can be changed now. */
export function versionState({ id: target, provisioningState }: ImageVersion): Notice[] {
  const name = fullName(target);
  if (provisioningState === 'Deleting') {
    const message = l10n.t('{0} is being deleted.', name);
    return [error('versionBeingDeleted', { message, fix: l10n.t("There's nothing left to change."), target })];
  }
  if (provisioningState === 'Creating' || provisioningState === 'Updating') {
    const message = l10n.t('Azure is still working on {0}.', name);
    const fix = l10n.t("Wait until it's done. Changes made in the meantime might be lost.");
    return [error('versionStillChanging', { message, fix, target })];
  }
  if (provisioningState !== 'Failed') return [];
  const message = l10n.t('{0} has failed.', name);
  return [
    warning('versionHasFailed', { message, fix: l10n.t('Retry the failed regions, or replace the version.'), target }),
  ];
}
