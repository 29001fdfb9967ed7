import type { AzureSubscription } from '../azure/ports';
import type { KeyValueStorage } from '../base/keyValueStorage';
import { idKey } from '../domain/id/resourceId';

/** The subscriptions of one Azure that the user selected. No stored selection means all, including future ones. */
export class SubscriptionSelection {
  private readonly key: string;

  constructor(
    private readonly globalState: KeyValueStorage,
    environment: string,
  ) {
    this.key = `subscriptions.${environment}`;
  }

  /** IDs of the selected subscriptions among `all`. */
  among(all: readonly AzureSubscription[]): readonly string[] {
    const remembered = this.remembered();
    return all.filter(one => remembered?.has(idKey(one.id)) ?? true).map(one => one.id);
  }

  /** Stored IDs that aren't in `all` are kept: their tenant may only be temporarily inaccessible. */
  async select(ids: readonly string[], all: readonly AzureSubscription[]): Promise<void> {
    const wanted = new Set(ids.map(idKey));
    const everything = all.every(one => wanted.has(idKey(one.id)));
    const visible = new Set(all.map(one => idKey(one.id)));
    const outOfReach = [...(this.remembered() ?? [])].filter(id => !visible.has(id));
    await this.globalState.update(this.key, everything ? undefined : [...wanted, ...outOfReach]);
  }

  private remembered(): ReadonlySet<string> | undefined {
    const stored = this.globalState.get(this.key);
    return Array.isArray(stored) ? new Set(stored.filter(one => typeof one === 'string').map(idKey)) : undefined;
  }
}
