import { deleteResources } from '../../src/domain/deletion/deleteResources';
import type { Plan } from '../../src/domain/plan/plan';
import { readDeletion } from '../../src/wizards/plan/readDeletion';
import type { WizardServices } from '../../src/wizards/services';

/** The plan that Delete… previews where nothing needs to be asked. */
export async function deletionPlan(
  ids: readonly string[],
  services: Pick<WizardServices, 'reader' | 'clock'>,
): Promise<Plan> {
  const { roots, facts } = await readDeletion(ids, services);
  return deleteResources(roots, facts);
}
