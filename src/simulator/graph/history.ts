import type { SimClock } from '../world/clock';
import type { World } from '../world/world';
import type { StoredResource } from '../world/storedResource';

export interface Change {
  readonly at: number;
  /** Counts the changes of a world. */
  readonly revision: number;
  readonly before: StoredResource | undefined;
  readonly after: StoredResource | undefined;
  /** Of the request that did it; undefined for what happened by itself. */
  readonly correlationId: string | undefined;
}

export interface Differences {
  /** Lower-cased id to the resource as it was, `undefined` where there was none. */
  before: ReadonlyMap<string, StoredResource | undefined>;
  /** How many changes that were. */
  revisions: number;
}

export const noDifferences: Differences = { before: new Map(), revisions: 0 };

const maxChanges = 10_000;

/** Remembers the last 10,000 changes of a world, so that Resource Graph can show it as it was, and what has changed. */
export class History {
  private changes: (Change & { readonly id: string })[] = [];

  constructor(world: World, clock: SimClock) {
    const previousListener = world.onChange;
    world.onChange = change => {
      previousListener?.(change);
      const { before, after, revision } = change;
      const { correlationId } = world;
      this.changes.push({ at: clock.now(), id: change.id.toLowerCase(), revision, before, after, correlationId });
      if (this.changes.length > maxChanges * 1.1) this.changes = this.changes.slice(-maxChanges);
    };
  }

  /** What has changed since `time` (simulated ms). */
  since(time: number): Differences {
    const before = new Map<string, StoredResource | undefined>();
    let revisions = 0;
    for (const change of this.changes.toReversed()) {
      if (change.at <= time) break;
      before.set(change.id, change.before);
      revisions++;
    }
    return { before, revisions };
  }

  /** Every change up to `time` (simulated ms), oldest first. */
  until(time: number): readonly Change[] {
    return this.changes.filter(({ at }) => at <= time);
  }
}
