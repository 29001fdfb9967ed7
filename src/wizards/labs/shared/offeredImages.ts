import type { LabAccount } from '../../../domain/labs/owner/labAccount';
import type { LabImage } from '../../../domain/labs/image/labImage';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import type { WizardServices } from '../../services';

/** Images of the attached galleries as a lab plan or classic lab account offers them. Rejects with `AzureError`. */
export async function offeredImages(
  owner: LabPlan | LabAccount,
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
