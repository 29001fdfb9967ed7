import type { LabReader } from '../../../azure/labPorts';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';

interface Services {
  readonly labReader: LabReader;
}

/** Every lab plan, then every classic lab account that can be seen; Azure is asked anew. */
export async function labOwners({ labReader }: Services): Promise<readonly LabOwner[]> {
  const [plans, accounts] = await Promise.all([labReader.labPlans(), labReader.labAccounts()]);
  return [...plans.items, ...accounts.items];
}

/** Ids of the galleries that are attached to it; undefined where they could not be read. */
export async function galleriesAttachedTo(
  owner: LabOwner,
  { labReader }: Services,
): Promise<readonly string[] | undefined> {
  if (owner.kind === 'labPlan') return owner.galleryId === undefined ? [] : [owner.galleryId];
  const attached = await labReader.attachedGalleries(owner.id).catch(() => undefined);
  return attached?.map(({ galleryId }) => galleryId);
}
