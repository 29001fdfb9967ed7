import { editRegions, withRegions } from '../../domain/plans/editRegions';
import type { Plan } from '../../domain/plan';
import { regionKey } from '../../domain/region';
import { createVersionResearch } from '../createVersion/facts';
import type { WizardServices } from '../services';
import { regionFacts } from './regionFacts';

/** Adds regions to a version, with one replica each; undefined where it is gone. Rejects with `AzureError`. */
export async function addRegionsPlan(
  versionId: string,
  regions: readonly string[],
  services: WizardServices,
): Promise<Plan | undefined> {
  const version = await services.reader.version(versionId);
  if (!version) return undefined;
  const facts = await regionFacts([version], createVersionResearch(services), services);
  const own = version.storageAccountType;
  const add = regions.map(name => {
    const isOffered = facts.storageTypes?.get(regionKey(name))?.includes(own) ?? true;
    return { name, replicaCount: 1, storageAccountType: isOffered ? own : ('Standard_LRS' as const) };
  });
  return editRegions([{ version, wanted: withRegions(version, { add }) }], facts);
}
