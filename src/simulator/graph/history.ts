import type { SimClock } from '../clock';
import type { StoredResource, World } from '../world';

interface Change {
  at: number;
  /** Lower-cased id. */
  id: string;
  before: StoredResource | undefined;
}

export interface Differences {
  /** Lower-cased id to the resource as it was, `undefined` where there was none. */
  before: ReadonlyMap<string, StoredResource | undefined>;
  /** How many changes that were. */
  revisions: number;
}

export const noDifferences: Differences = { before: new Map(), revisions: 0 };

const kept = 10_000;

/** Remembers the last 10,000 changes of a world, so that Resource Graph can show it as it was. */
export class History {
  private changes: Change[] = [];

  constructor(world: World, clock: SimClock) {
    const others = world.onChange;
    world.onChange = change => {
      others?.(change);
      this.changes.push({ at: clock.now(), id: change.id.toLowerCase(), before: change.before });
      if (this.changes.length > kept * 1.1) this.changes = this.changes.slice(-kept);
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
}
