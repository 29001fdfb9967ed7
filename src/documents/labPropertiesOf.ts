import type { Facts } from '../base/yaml';
import { nameOf, parentId, sameId } from '../domain/id/resourceId';
import { targetKindOf } from '../domain/id/targetKind';
import {
  labAccountProperties,
  labImageProperties,
  labPlanProperties,
  labProperties,
} from '../domain/labs/labProperties';
import { labAccountOf } from '../domain/labs/owner/labAccountOf';
import type { Names } from '../domain/resource/placeProperties';
import type { PropertyServices } from './propertiesOf';

/** Reads the properties of a Lab Services resource from Azure; undefined if it doesn't exist. Rejects with `AzureError`. */
export async function labPropertiesOf(
  id: string,
  names: Names,
  { labReader, labStore }: Pick<PropertyServices, 'labReader' | 'labStore'>,
): Promise<Facts | undefined> {
  const ownerId = parentId(id) ?? '';
  switch (targetKindOf(id)) {
    case 'labPlan': {
      const [plan, images] = await Promise.all([labReader.labPlan(id), (await labStore()).loadImages(id, true)]);
      return plan && labPlanProperties(plan, images.failures.length > 0 ? undefined : images.items, names);
    }
    case 'labAccount': {
      const [account, galleries, images] = await Promise.all([
        labReader.labAccount(id),
        labReader.attachedGalleries(id).catch(() => undefined),
        labReader.sharedImages(id).catch(() => undefined),
      ]);
      const ids = galleries?.map(({ galleryId }) => galleryId);
      return account && labAccountProperties(account, ids, images, names);
    }
    case 'lab': {
      const isClassic = labAccountOf(id) !== undefined;
      const [lab, template] = await Promise.all([
        labReader.lab(id),
        isClassic ? undefined : labReader.template(id).catch(() => undefined),
      ]);
      return lab && labProperties(lab, template, names);
    }
    case 'labImage': {
      const image =
        labAccountOf(id) === undefined
          ? await labReader.planImage(ownerId, nameOf(id))
          : (await labReader.sharedImages(ownerId)).find(one => sameId(one.id, id));
      return image && labImageProperties(image, ownerId, names);
    }
    case 'gallery':
    case 'definition':
    case 'version':
    case 'managedImage':
    case 'virtualMachine':
    case 'foreign':
    case 'attachedGallery':
    case undefined:
      return undefined;
  }
}
