import type { AzureReader } from '../../azure/ports';
import { idKey } from '../../domain/id/resourceId';
import type { Plan } from '../../domain/plan/plan';
import { deleteManagedImages } from '../../domain/source/deleteManagedImage';
import type { ManagedImage } from '../../domain/source/managedImage';
import { checkRights } from './checkRights';
import { readLocks } from './readLocks';

/** Plans the deletion of managed images, after reading what could prevent it or still needs them. */
export async function imageDeletionPlan(
  images: readonly ManagedImage[],
  reader: Pick<AzureReader, 'dependentVersions' | 'locks' | 'permissions'>,
): Promise<Plan> {
  const ids = images.map(({ id }) => id);
  const [dependents, locks] = await Promise.all([
    Promise.all(ids.map(async id => [idKey(id), await reader.dependentVersions(id).catch(() => undefined)] as const)),
    readLocks(ids, reader),
  ]);
  const dependentVersions = new Map(dependents.flatMap(([key, versions]) => (versions ? [[key, versions]] : [])));
  return checkRights(deleteManagedImages(images, { dependentVersions, locks }), reader);
}
