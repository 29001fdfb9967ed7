import { parentId, subscriptionOf } from '../../domain/id/resourceId';
import type { RegionFacts } from '../../domain/region/editRegions';
import { regionKey, type Location } from '../../domain/region/region';
import type { ImageVersion } from '../../domain/version/imageVersion';
import type { WizardServices } from '../services';
import type { VersionResearch } from '../version/versionResearch';

/**
 * Reads everything that a change of these versions' regions depends on.
 * @param regions names of all that they may get
 */
export async function regionFacts(
  versions: readonly ImageVersion[],
  regions: readonly string[],
  research: VersionResearch,
  { reader, clock }: Pick<WizardServices, 'reader' | 'clock'>,
): Promise<RegionFacts> {
  const subscriptions = [...new Set(versions.map(({ id }) => subscriptionOf(id).toLowerCase()))];
  const parents = [...new Set(versions.flatMap(({ id }) => parentId(id) ?? []))];
  const [users, siblings, locations, storageTypes] = await Promise.all([
    Promise.all(parents.map(id => reader.imageUsers(id))).catch(() => undefined),
    Promise.all(parents.map(id => reader.versions(id))).catch(() => undefined),
    Promise.all(subscriptions.map(id => research.locations(id))),
    Promise.all(subscriptions.map(id => research.storageTypes(id, regions))),
  ]);
  return {
    now: clock.now(),
    locations: offeredAnywhere(locations),
    storageTypes: typesAnywhere(storageTypes),
    users: users?.flatMap(({ items }) => items),
    unreadUsers: users && [...new Set(users.flatMap(({ unread }) => unread))],
    siblings: siblings?.flat(),
  };
}

/** The regions of any of the subscriptions. Undefined if those of one are unknown. */
function offeredAnywhere(lists: readonly (readonly Location[] | undefined)[]): readonly Location[] | undefined {
  if (lists.includes(undefined)) return undefined;
  return [...new Map(lists.flatMap((list = []) => list.map(one => [regionKey(one.name), one]))).values()];
}

function typesAnywhere(lists: readonly RegionFacts['storageTypes'][]): RegionFacts['storageTypes'] {
  if (lists.includes(undefined)) return undefined;
  const regions = new Set(lists.flatMap(list => [...(list?.keys() ?? [])]));
  return new Map([...regions].map(region => [region, [...new Set(lists.flatMap(list => list?.get(region) ?? []))]]));
}
