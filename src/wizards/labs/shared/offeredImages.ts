import type { LabImage } from '../../../domain/labs/image/labImage';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { WizardServices } from '../../services';

/** The images that a lab plan or classic lab account lists. Rejects with `AzureError`. */
export async function offeredImages(
  owner: LabOwner,
  { reader, labReader }: Pick<WizardServices, 'reader' | 'labReader'>,
): Promise<readonly LabImage[]> {
  if (owner.kind === 'labAccount') return labReader.sharedImages(owner.id);
  if (owner.galleryId === undefined) return [];
  const definitions = await reader.definitions(owner.galleryId);
  return labReader.planImages(
    owner.id,
    definitions.map(({ name }) => name),
  );
}
