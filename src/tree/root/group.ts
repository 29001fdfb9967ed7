import { compareNames } from '../../base/order/compareNames';
import { idKey, resourceGroupId, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import { regionKey } from '../../domain/region/region';
import type { ResourceBase } from '../../domain/resource/resource';
import type { DisplayContext } from '../presentation';

export type GroupBy = 'none' | 'subscription' | 'resourceGroup' | 'location';
export type Grouping = Exclude<GroupBy, 'none'>;

export interface GroupTexts {
  readonly label: string;
  /** Distinguishes groups of the same name. */
  readonly description?: string | undefined;
}

/** The items of each group, by a key that is stable when the group is renamed. Within a group, items keep their order. */
export function groupsOf<T extends ResourceBase>(items: readonly T[], by: Grouping): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item, by);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The keys of groups in the order of their texts. */
export function byText(groups: ReadonlyMap<string, GroupTexts>): readonly string[] {
  return [...groups]
    .sort(([a, one], [b, other]) => compareNames(one.label, other.label) || compareNames(a, b))
    .map(([key]) => key);
}

function keyOf({ id, location }: ResourceBase, by: Grouping): string {
  switch (by) {
    case 'subscription':
      return idKey(subscriptionOf(id));
    case 'location':
      return regionKey(location);
    case 'resourceGroup':
      return idKey(resourceGroupId(subscriptionOf(id), resourceGroupOf(id)));
  }
}

/** How the group of a resource is called. */
export function textsOfGroup({ id, location }: ResourceBase, by: Grouping, display: DisplayContext): GroupTexts {
  switch (by) {
    case 'subscription':
      return { label: display.subscriptionName(subscriptionOf(id)) };
    case 'location':
      return { label: display.regionName(location) };
    case 'resourceGroup':
      return {
        label: resourceGroupOf(id).toLowerCase(),
        description: display.subscriptionName(subscriptionOf(id)),
      };
  }
}
