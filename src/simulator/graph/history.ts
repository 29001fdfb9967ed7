import type { SimClock } from '../world/clock';
import type { StoredResource } from '../world/storedResource';
import type { World } from '../world/world';

export interface Change {
  readonly at: number;
  /** The world's revision after the change. */
  readonly revision: number;
  readonly before: StoredResource | undefined;
  readonly after: StoredResource | undefined;
  /** That of the causing request. Undefined for the end of an operation. */
  readonly correlationId: string | undefined;
}

export interface Differences {
  /** The earlier state by lower-cased ID; undefined if the resource didn't exist. */
  before: ReadonlyMap<string, StoredResource | undefined>;
  /** Number of changes. */
  revisions: number;
}

export const noDifferences: Differences = { before: new Map(), revisions: 0 };

const maxChanges = 10_000;

/** Records the last 10,000 changes of a world, for lag and change history in Resource Graph. */
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

  /** The changes since `time` (simulated ms). */
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

  /** All changes up to `time` (simulated ms), oldest first. */
  until(time: number): readonly Change[] {
    return this.changes.filter(({ at }) => at <= time);
  }
}
