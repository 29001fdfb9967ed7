import type { ImageVersion } from '../../domain/version/imageVersion';
import type { RegionFacts } from '../../domain/region/editRegions';
import { parentId, subscriptionOf } from '../../domain/id/resourceId';
import type { VersionResearch } from '../version/versionResearch';
import type { WizardServices } from '../services';

/** Reads everything that a change of these versions' regions depends on. */
export async function regionFacts(
  versions: readonly ImageVersion[],
  research: VersionResearch,
  { reader, clock }: Pick<WizardServices, 'reader' | 'clock'>,
): Promise<RegionFacts> {
  const subscription = subscriptionOf(versions[0]?.id ?? '');
  const parents = [...new Set(versions.flatMap(({ id }) => parentId(id) ?? []))];
  const [users, siblings, locations, storageTypes] = await Promise.all([
    Promise.all(parents.map(id => reader.imageUsers(id))).catch(() => undefined),
    Promise.all(parents.map(id => reader.versions(id))).catch(() => undefined),
    research.locations(subscription),
    research.storageTypes(subscription),
  ]);
  return {
    now: clock.now(),
    locations,
    storageTypes,
    users: users?.flat(),
    siblings: siblings?.flat(),
  };
}
