import { definitionId, nameOf, sameId } from '../../../domain/id/resourceId';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { WizardServices } from '../../services';

/** The image definition of an image of a lab plan (even a hidden one) or classic lab account. Undefined if there is none. */
export async function definitionOf(
  imageId: string,
  owner: LabOwner,
  { labReader }: Pick<WizardServices, 'labReader'>,
): Promise<string | undefined> {
  if (owner.kind === 'labPlan') {
    return owner.galleryId === undefined ? undefined : definitionId(owner.galleryId, nameOf(imageId));
  }
  return (await labReader.sharedImages(owner.id)).find(one => sameId(one.id, imageId))?.definitionId;
}
