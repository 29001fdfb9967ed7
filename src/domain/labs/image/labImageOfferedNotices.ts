import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import { isWithin } from '../../id/resourceId';
import { error, info } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { sameRegion } from '../../region/region';
import { regionName } from '../../region/regionName';
import type { LabChoice, LabChoiceFacts } from '../lab/labChoice';

/** The lab plan or lab account offers the image, and allows labs in the region. */
export function labImageOffered({ owner, spec, definition }: LabChoice, facts: LabChoiceFacts): Notice[] {
  return [...regionNotices(owner, spec, facts), ...imageNotices(owner, definition, facts)];
}

function regionNotices(
  owner: LabChoice['owner'],
  { location }: LabChoice['spec'],
  { locations }: LabChoiceFacts,
): Notice[] {
  if (owner.kind === 'labAccount' || owner.allowedRegions.some(one => sameRegion(one, location))) return [];
  return [
    error('labRegionNotAllowed', {
      message: l10n.t("{0} doesn't allow labs in {1}.", owner.name, regionName(location, locations)),
      fix: l10n.t(
        'Choose one of the following: {0}.',
        listText(owner.allowedRegions.map(one => regionName(one, locations))),
      ),
      target: owner.id,
    }),
  ];
}

function imageNotices(
  owner: LabChoice['owner'],
  definition: LabChoice['definition'],
  { image }: LabChoiceFacts,
): Notice[] {
  const target = definition.id;
  const isAttached =
    owner.kind === 'labAccount' || (owner.galleryId !== undefined && isWithin(definition.id, owner.galleryId));
  if (!isAttached) {
    const message = l10n.t("{0} isn't in the gallery attached to {1}.", definition.name, owner.name);
    const fix = l10n.t("Choose an image from the attached gallery, or attach this image's gallery.");
    return [error('imageNotAttached', { message, fix, target })];
  }
  if (image === undefined) {
    const message = l10n.t("Couldn't check whether {0} is enabled for {1}.", definition.name, owner.name);
    return [info('imageEnabledNotChecked', { message, target })];
  }
  if (image?.enabled) return [];
  const message = l10n.t("{0} isn't enabled for {1}.", definition.name, owner.name);
  return [error('imageNotEnabled', { message, fix: l10n.t('Enable the image first.'), target })];
}
