import { idKey, resourceGroupId, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import { regionKey } from '../../domain/region/region';
import type { ResourceBase } from '../../domain/resource/resource';
import type { DisplayContext } from '../presentation';

export type GroupBy = 'none' | 'subscription' | 'resourceGroup' | 'location';

export interface Group<T> {
  /** Stable when the group is renamed. */
  readonly key: string;
  readonly label: string;
  /** Distinguishes groups of the same name. */
  readonly description?: string | undefined;
  readonly items: readonly T[];
}

/** Groups sorted by label. Within a group, items keep their order. */
export function grouped<T extends ResourceBase>(
  items: readonly T[],
  by: Exclude<GroupBy, 'none'>,
  display: DisplayContext,
): readonly Group<T>[] {
  const groups = new Map<string, Group<T> & { readonly items: T[] }>();
  for (const item of items) {
    const fresh = groupOf(item, by, display);
    const group = groups.get(fresh.key) ?? { ...fresh, items: [] };
    group.items.push(item);
    groups.set(fresh.key, group);
  }
  return [...groups.values()].sort((a, b) => a.label.localeCompare(b.label) || a.key.localeCompare(b.key));
}

function groupOf(
  item: ResourceBase,
  by: Exclude<GroupBy, 'none'>,
  display: DisplayContext,
): Omit<Group<never>, 'items'> {
  const subscription = subscriptionOf(item.id);
  switch (by) {
    case 'subscription':
      return { key: idKey(subscription), label: display.subscriptionName(subscription) };
    case 'location':
      return { key: regionKey(item.location), label: display.regionName(item.location) };
    case 'resourceGroup': {
      const name = resourceGroupOf(item.id);
      const key = idKey(resourceGroupId(subscription, name));
      return { key, label: name.toLowerCase(), description: display.subscriptionName(subscription) };
    }
  }
}
