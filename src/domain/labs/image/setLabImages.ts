import * as l10n from '@vscode/l10n';
import { idKey } from '../../id/resourceId';
import { error, info } from '../../plan/notice';
import type { Notice, Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import type { Location } from '../../region/region';
import type { ImageVersion } from '../../version/imageVersion';
import type { LabOwner } from '../owner/labOwner';
import { labOwnerState, serviceEnded } from '../owner/labOwnerNotices';
import type { LabImage } from './labImage';
import { hiddenImage } from './labImageNotices';

export interface LabImageFacts {
  readonly now: number;
  readonly locations?: readonly Location[] | undefined;
  /** All versions of the images' definitions, by the definition's ID key. */
  readonly versions?: ReadonlyMap<string, readonly ImageVersion[]> | undefined;
}

/** Enables or disables images for new labs. Images already in that state are skipped. */
export function setLabImages(
  owner: LabOwner,
  images: readonly LabImage[],
  enabled: boolean,
  facts: LabImageFacts,
): Plan {
  const changing = images.filter(one => one.enabled !== enabled);
  return {
    kind: 'setLabImages',
    title: titleOf(owner, changing, enabled),
    changes: changing.map(({ id }) => ({ kind: 'setLabImage', target: id, spec: { enabled } })),
    notices: sortNotices([
      ...serviceEnded(facts.now),
      ...labOwnerState(owner),
      ...(changing.length === 0 ? [nothing(owner, images, enabled)] : []),
      ...(enabled
        ? changing.flatMap(image =>
            hiddenImage(image, owner.location, facts.versions?.get(idKey(image.definitionId)), facts.locations),
          )
        : changing.length === 0
          ? []
          : [
              info('imagesLeaveNewLabs', {
                message: l10n.t("Labs already created from them aren't affected, but new ones can't be created."),
                target: owner.id,
              }),
            ]),
    ]),
  };
}

function titleOf({ name }: LabOwner, changing: readonly LabImage[], enabled: boolean): string {
  const [first] = changing;
  if (first && changing.length === 1) {
    return enabled
      ? l10n.t('Enable image {0} for {1}', first.name, name)
      : l10n.t('Disable image {0} for {1}', first.name, name);
  }
  return enabled
    ? l10n.t('Enable {0} images for {1}', changing.length, name)
    : l10n.t('Disable {0} images for {1}', changing.length, name);
}

function nothing({ id: target, name }: LabOwner, images: readonly LabImage[], enabled: boolean): Notice {
  const message =
    images.length === 0
      ? l10n.t('No image of {0} is selected.', name)
      : enabled
        ? l10n.t('These images are already enabled for {0}.', name)
        : l10n.t('These images are already disabled for {0}.', name);
  return error('nothingToChange', { message, fix: l10n.t('Choose other images.'), target });
}
