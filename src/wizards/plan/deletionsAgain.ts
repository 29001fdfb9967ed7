import { deleteResources } from '../../domain/deletion/deleteResources';
import { lockNotices } from '../../domain/deletion/lockNotices';
import type { ChangeOf, DeletionKind, Notice } from '../../domain/plan/plan';
import type { WizardServices } from '../services';
import { imageDeletionPlan } from './imageDeletionPlan';
import { readDeletion, withOthers } from './readDeletion';
import { readLocks } from './readLocks';

/**
 * What prevents deletions that are made again, and their consequences, as Azure is now. Nothing about what is gone already.
 * Rejects with `AzureError`.
 */
export async function deletionsAgain(
  deletions: readonly ChangeOf<DeletionKind>[],
  services: Pick<WizardServices, 'reader' | 'clock'>,
): Promise<readonly Notice[]> {
  const { reader } = services;
  const targetsOf = (...kinds: readonly DeletionKind[]): readonly string[] =>
    deletions.filter(({ kind }) => kinds.includes(kind)).map(({ target }) => target);
  const children = targetsOf('deleteGalleryChild');
  const inside = [...children, ...targetsOf('purgeVersion')];
  const [{ roots, facts }, locks, images] = await Promise.all([
    readDeletion(targetsOf('deleteVersion', 'deleteDefinition', 'deleteGallery'), services),
    readLocks(inside, reader),
    Promise.all(targetsOf('deleteManagedImage').map(id => reader.managedImage(id))),
  ]);
  const left = images.filter(image => image !== undefined);
  return [
    ...deleteResources(withOthers(roots, children), facts).notices.filter(({ code }) => code !== 'nothingToDelete'),
    ...(inside.length > 0 ? lockNotices(inside, locks) : []),
    ...(left.length > 0 ? (await imageDeletionPlan(left, reader)).notices : []),
  ];
}
