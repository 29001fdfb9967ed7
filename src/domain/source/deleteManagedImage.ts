import * as l10n from '@vscode/l10n';
import type { Locks } from '../deletion/lock';
import { lockNotices } from '../deletion/lockNotices';
import { fullName, idKey } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import type { ManagedImage } from './managedImage';

/** Input of the plan. What couldn't be read is absent, and the plan says that it wasn't checked. */
export interface DeleteImageFacts {
  /** Versions being created from an image, by the image's ID key. Images without an entry weren't checked. */
  readonly pendingVersions?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Shallow versions that read from an image, by the image's ID key. */
  readonly shallow?: ReadonlyMap<string, readonly string[]> | undefined;
  /** In the subscriptions concerned. Absent if they couldn't be read. */
  readonly locks?: Locks | undefined;
}

/** Deletes managed images. Completed versions created from them aren't affected: each region has its own copy. */
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
  const [fed] = facts.pendingVersions?.get(idKey(target)) ?? [];
  if (fed !== undefined) {
    notices.push(
      error('imageFeedsAnotherVersion', {
        message: l10n.t('{0} is still being used to create version {1}.', image.name, fullName(fed)),
        fix: l10n.t('Wait until that version is ready in every region, then delete the image.'),
        target,
      }),
    );
  }
  const [leaning] = facts.shallow?.get(idKey(target)) ?? [];
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
    ...(images.every(({ id }) => facts.pendingVersions?.has(idKey(id)))
      ? []
      : [
          info('feedingNotChecked', {
            message: l10n.t("Couldn't check whether the image is still being used to create a version."),
          }),
        ]),
  ];
}
