import type { LabReader } from '../../../azure/labPorts';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';

interface Services {
  readonly labReader: LabReader;
}

/** Reads every visible lab plan and classic lab account from Azure. */
export async function labOwners({ labReader }: Services): Promise<readonly LabOwner[]> {
  const [plans, accounts] = await Promise.all([labReader.labPlans(), labReader.labAccounts()]);
  return [...plans.items, ...accounts.items];
}

/** IDs of the attached galleries. Undefined if they can't be read. */
export async function galleriesAttachedTo(
  owner: LabOwner,
  { labReader }: Services,
): Promise<readonly string[] | undefined> {
  if (owner.kind === 'labPlan') return owner.galleryId === undefined ? [] : [owner.galleryId];
  const attached = await labReader.attachedGalleries(owner.id).catch(() => undefined);
  return attached?.map(({ galleryId }) => galleryId);
}
