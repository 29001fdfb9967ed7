import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { idKey } from '../id/resourceId';
import { regionKey } from '../region/region';
import { regionName } from '../region/regionName';
import { acceptedTypes, isListedType } from '../region/storageTypeName';
import type { ImageVersion, TargetRegion } from '../version/imageVersion';
import type { VersionFacts } from '../version/versionFacts';
import { info } from './notice';
import type { Notice } from './plan';
import type { PlanGuard } from './versionTask';

/** Reports what couldn't be read, so that no notice always means it was checked. */
export const notChecked: PlanGuard = (tasks, facts) => {
  const notices = regionsNotChecked(
    tasks.flatMap(({ choice }) => choice.targetRegions),
    facts,
  );
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

/** What couldn't be read about regions, or isn't listed for them. */
export function regionsNotChecked(
  regions: readonly Pick<TargetRegion, 'name' | 'storageAccountType'>[],
  facts: Pick<VersionFacts, 'locations' | 'storageTypes' | 'versions'>,
  ...edited: readonly ImageVersion[]
): Notice[] {
  if (regions.length === 0) return [];
  const { locations, storageTypes } = facts;
  const accepted = acceptedTypes(facts, ...edited);
  // An unknown region or storage type is refused, so that nothing else about it matters.
  const known = locations && new Set(locations.map(({ name }) => regionKey(name)));
  const unread = regions
    .filter(({ name, storageAccountType: type }) => (known?.has(regionKey(name)) ?? true) && accepted.includes(type))
    .filter(({ name, storageAccountType: type }) => !isListedType(type) || !storageTypes?.has(regionKey(name)))
    .map(({ name }) => regionKey(name));
  const names = listText([...new Set(unread)].map(region => regionName(region, locations)));
  return [
    ...(locations ? [] : [info('regionsNotChecked', { message: l10n.t("Couldn't check whether the regions exist.") })]),
    ...(unread.length === 0
      ? []
      : [
          info('storageTypesNotChecked', {
            message: l10n.t("Couldn't check whether the storage type is available in {0}.", names),
          }),
        ]),
  ];
}
