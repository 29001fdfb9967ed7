import { mapLimited } from '../../base/mapLimited';
import { definitionIdOf, galleryIdOf, isGalleryId } from '../../domain/id/galleryIds';
import { fullName, isWithin, labPlanImageId, nameOf } from '../../domain/id/resourceId';
import type { LabImage } from '../../domain/labs/image/labImage';
import type { ImageUser, ImageUserKind, ImageUsers } from '../../domain/usage/imageUser';
import { getJson, listJson, orUndefined, pathOf } from '../http/rest';
import { queryGraph } from '../list/graph';
import { labPlansOf } from '../list/queries';
import type { AzureSubscription, Connection } from '../ports';
import { readPlanImage } from '../read/labs/readLabImage';
import { readAll, readResource } from '../read/readResource';
import { unlessUnreadable } from './unlessUnreadable';

const planConcurrency = 8;

/**
 * Lab plans that offer images at or below `id`. Resource Graph has the plans but not their images, so the plans of the
 * gallery are asked for them.
 */
export async function listPlanImageUsers(
  connection: Connection,
  subscriptions: readonly AzureSubscription[],
  id: string,
): Promise<ImageUsers> {
  const rows = await queryGraph(connection, subscriptions, labPlansOf(galleryIdOf(id)));
  const plans = readAll(rows, row => readResource(row)?.base);
  const unread = new Set<ImageUserKind>();
  const users = await mapLimited(plans, planConcurrency, async plan => {
    const images = await unlessUnreadable(imagesOf(connection, plan.id, id), () => unread.add('labPlanImage'));
    return (images ?? [])
      .filter(({ enabled, definitionId }) => enabled && isWithin(definitionId, definitionIdOf(id)))
      .map((image): ImageUser => {
        const name = fullName(image.id);
        return { kind: 'labPlanImage', id: image.id, name, location: plan.location, imageId: image.definitionId };
      });
  });
  return { items: users.flat(), unread: [...unread] };
}

async function imagesOf(connection: Connection, planId: string, id: string): Promise<readonly LabImage[]> {
  if (isGalleryId(id)) {
    const filter = `$filter=${encodeURIComponent("properties/enabledState eq 'Enabled'")}`;
    return readAll((await orUndefined(listJson(connection, pathOf(planId, 'images', filter)))) ?? [], readPlanImage);
  }
  const one = labPlanImageId(planId, nameOf(definitionIdOf(id)));
  const image = readPlanImage(await orUndefined(getJson(connection, pathOf(one))));
  return image ? [image] : [];
}
