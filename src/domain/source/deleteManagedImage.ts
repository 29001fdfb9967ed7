import * as l10n from '@vscode/l10n';
import type { Locks } from '../deletion/lock';
import { lockNotices } from '../deletion/lockNotices';
import { fullName, idKey } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import type { DependentVersions } from './dependentVersions';
import type { ManagedImage } from './managedImage';

/** Input of the plan. What couldn't be read is absent, and the plan says that it wasn't checked. */
export interface DeleteImageFacts {
  /** By the image's ID key. Images without an entry weren't checked. */
  readonly dependentVersions?: ReadonlyMap<string, DependentVersions> | undefined;
  /** In the subscriptions concerned. Absent if they couldn't be read. */
  readonly locks?: Locks | undefined;
}

/** Deletes managed images. Completed versions created from them aren't affected, unless they are shallow: each region has its own copy. */
export function deleteManagedImages(images: readonly ManagedImage[], facts: DeleteImageFacts): Plan {
  const [first] = images;
  return {
    kind: 'deleteManagedImage',
    title:
      first && images.length === 1
        ? l10n.t('Delete managed image {0}', first.name)
        : l10n.t('Delete {0} managed images', images.length),
    changes: images.map(image => ({ kind: 'deleteManagedImage', target: image.id })),
    notices: sortNotices([
      ...images.flatMap(image => imageNotices(image, facts)),
      ...lockNotices(
        images.map(({ id }) => id),
        facts.locks,
      ),
      ...sharedNotices(images, facts),
    ]),
  };
}

function imageNotices(image: ManagedImage, facts: DeleteImageFacts): Notice[] {
  const target = image.id;
  const notices: Notice[] = [];
  const { building, shallow } = facts.dependentVersions?.get(idKey(target)) ?? { building: [], shallow: [] };
  const fed = building.find(one => !shallow.includes(one));
  if (fed !== undefined) {
    notices.push(
      error('imageFeedsAnotherVersion', {
        message: l10n.t('{0} is still being used to create version {1}.', image.name, fullName(fed)),
        fix: l10n.t('Wait until that version is ready in every region, then delete the image.'),
        target,
      }),
    );
  }
  const [leaning] = shallow;
  if (leaning !== undefined) {
    notices.push(
      error('imageKeepsShallowVersion', {
        message: l10n.t('Version {0} has no copy of its own and reads from {1}.', fullName(leaning), image.name),
        fix: l10n.t('Delete that version first, or keep the image.'),
        target,
      }),
    );
  }
  if (image.provisioningState === 'Deleting') {
    notices.push(
      error('imageBeingDeleted', {
        message: l10n.t('The managed image {0} is being deleted.', image.name),
        fix: l10n.t("There's nothing left to do."),
        target,
      }),
    );
  }
  return notices;
}

function sharedNotices(images: readonly ManagedImage[], facts: DeleteImageFacts): Notice[] {
  return [
    warning('cannotBeUndone', { message: l10n.t("A deleted managed image can't be restored.") }),
    ...(images.every(({ id }) => facts.dependentVersions?.has(idKey(id)))
      ? []
      : [
          info('feedingNotChecked', {
            message: l10n.t("Couldn't check whether an image version still needs the image."),
          }),
        ]),
  ];
}
