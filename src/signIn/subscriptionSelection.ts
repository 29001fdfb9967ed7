import { idKey } from '../domain/id/resourceId';
import type { AzureSubscription } from '../azure/ports';

/** Where small things are remembered between windows: VS Code's global state. */
export interface KeyValueStorage {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** Which subscriptions of one Azure the user wants to see. Nothing remembered means all, also those that come later. */
export class SubscriptionSelection {
  private readonly key: string;

  constructor(
    private readonly globalState: KeyValueStorage,
    environment: string,
  ) {
    this.key = `subscriptions.${environment}`;
  }

  /** Ids of those selected among `all`. */
  among(all: readonly AzureSubscription[]): readonly string[] {
    const remembered = this.remembered();
    return all.filter(one => remembered?.has(idKey(one.id)) ?? true).map(one => one.id);
  }

  /** Remembered ones that are not among `all` stay remembered: their tenant may only be out of reach today. */
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
