import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import type { Notice } from './plan';
import { regionKey } from '../region/region';
import { regionName } from '../region/regionName';
import { idKey } from '../id/resourceId';
import type { PlanGuard } from './versionTask';
import { info } from './notice';

/** Reports what couldn't be read, so that no notice always means it was checked. */
export const notChecked: PlanGuard = (tasks, facts) => {
  const notices: Notice[] = [];
  if (!facts.locations) {
    notices.push(info('regionsNotChecked', { message: l10n.t("Couldn't check whether the regions exist.") }));
  }
  const regions = new Set(tasks.flatMap(({ choice }) => choice.targetRegions.map(one => regionKey(one.name))));
  const unread = [...regions].filter(region => !facts.storageTypes?.has(region));
  if (unread.length > 0) {
    const names = listText(unread.map(region => regionName(region, facts.locations)));
    const message = l10n.t("Couldn't check whether the storage type is available in {0}.", names);
    notices.push(info('storageTypesNotChecked', { message }));
  }
  if (!facts.galleryNames && tasks.some(({ gallery }) => gallery.create)) {
    const message = l10n.t("Couldn't check whether the gallery name is available in the subscription.");
    notices.push(info('galleryNameNotChecked', { message }));
  }
  if (!facts.definitions && tasks.some(({ gallery, definition }) => gallery.existing && definition.create)) {
    const message = l10n.t("Couldn't check whether the image definition already exists in the gallery.");
    notices.push(info('definitionsNotChecked', { message }));
  }
  if (tasks.some(({ definition }) => definition.existing && !facts.versions?.has(idKey(definition.id)))) {
    const message = l10n.t("Couldn't check whether the version number is available.");
    notices.push(info('versionsNotChecked', { message }));
  }
  if (tasks.some(({ source: { kind, id } }) => kind === 'managedImage' && !facts.pendingVersions?.has(idKey(id)))) {
    const message = l10n.t("Couldn't check whether the image is still being used to create another version.");
    notices.push(info('feedingNotChecked', { message }));
  }
  return notices;
};
