import type { Plan } from '../../domain/plan/plan';
import { editRegions, withRegions } from '../../domain/region/editRegions';
import { newRegionOf } from '../../domain/region/newRegion';
import type { WizardServices } from '../services';
import { createVersionResearch } from '../version/versionResearch';
import { regionFacts } from './regionFacts';

/**
 * Plans to add regions to a version, with one replica each. Undefined if the version doesn't exist. Rejects with
 * `AzureError`.
 */
export async function addRegionsPlan(
  versionId: string,
  regions: readonly string[],
  services: WizardServices,
): Promise<Plan | undefined> {
  const version = await services.reader.version(versionId);
  if (!version) return undefined;
  const facts = await regionFacts([version], regions, createVersionResearch(services), services);
  const add = regions.map(name => newRegionOf(version, name, facts.storageTypes));
  return editRegions([{ version, wanted: withRegions(version, { add }) }], facts);
}
