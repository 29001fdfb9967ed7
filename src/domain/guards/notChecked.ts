import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan';
import { regionKey } from '../region';
import { regionName } from '../regionName';
import { idKey } from '../resourceId';
import type { PlanGuard } from './versionTask';
import { info } from './notice';
import { rightsNotChecked } from './rights';

/** A fact that could not be read is said, so that silence always means that it was checked. */
export const notChecked: PlanGuard = (tasks, facts) => {
  const notices: Notice[] = [];
  if (!facts.locations) {
    notices.push(info('regionsNotChecked', { message: l10n.t('Whether the regions exist was not checked.') }));
  }
  const regions = new Set(tasks.flatMap(({ choice }) => choice.targetRegions.map(one => regionKey(one.name))));
  const unread = [...regions].filter(region => !facts.storageTypes?.has(region));
  if (unread.length > 0) {
    const names = unread.map(region => regionName(region, facts.locations)).join(', ');
    const message = l10n.t('Whether {0} offers the storage was not checked.', names);
    notices.push(info('storageTypesNotChecked', { message }));
  }
  if (!facts.galleryNames && tasks.some(({ gallery }) => gallery.create)) {
    const message = l10n.t('Whether the gallery name is free in the subscription was not checked.');
    notices.push(info('galleryNameNotChecked', { message }));
  }
  if (!facts.definitions && tasks.some(({ gallery, definition }) => gallery.existing && definition.create)) {
    const message = l10n.t('Whether the image definition is new in the gallery was not checked.');
    notices.push(info('definitionsNotChecked', { message }));
  }
  if (tasks.some(({ definition }) => definition.existing && !facts.versions?.has(idKey(definition.id)))) {
    const message = l10n.t('Whether the version number is free was not checked.');
    notices.push(info('versionsNotChecked', { message }));
  }
  if (tasks.some(({ source: { kind, id } }) => kind === 'managedImage' && !facts.feeding?.has(idKey(id)))) {
    const message = l10n.t('Whether another version is still being made from the image was not checked.');
    notices.push(info('feedingNotChecked', { message }));
  }
  if (!facts.missingRights) notices.push(rightsNotChecked());
  return notices;
};
