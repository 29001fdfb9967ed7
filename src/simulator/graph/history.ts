import type { SimClock } from '../clock';
import type { StoredResource, World } from '../world';

interface Change {
  at: number;
  /** Lower-cased id. */
  id: string;
  before: StoredResource | undefined;
}

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

  /** What was different at `time` (simulated ms): lower-cased id to the resource then, `undefined` where there was none. */
  differencesSince(time: number): Map<string, StoredResource | undefined> {
    const differences = new Map<string, StoredResource | undefined>();
    for (let i = this.changes.length - 1; i >= 0; i--) {
      const change = this.changes[i];
      if (!change || change.at <= time) break;
      differences.set(change.id, change.before);
    }
    return differences;
  }
}
