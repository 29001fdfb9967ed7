import { idKey, parentId } from '../../../domain/id/resourceId';
import type { Change } from '../../../domain/plan/plan';

/** A change at its place in the tree of a plan's targets. */
export interface PlacedChange {
  readonly change: Change;
  /** In the plan, as that of its step. */
  readonly index: number;
  /** How many targets of the plan it is in: 0 for one that is in none. */
  readonly level: number;
}

/** The changes of a plan with those in a target below it: a gallery, its definitions, their versions. Otherwise in order. */
export function rowTree(changes: readonly Change[]): readonly PlacedChange[] {
  const lastOn = new Map(changes.map(({ target }, index) => [idKey(target), index]));
  const below = new Map<number | undefined, number[]>();
  changes.forEach(({ target }, index) => {
    const parent = nearest(target, lastOn);
    below.set(parent, [...(below.get(parent) ?? []), index]);
  });
  const placed = (parent: number | undefined, level: number): PlacedChange[] =>
    (below.get(parent) ?? []).flatMap(index => {
      const change = changes[index];
      return change ? [{ change, index, level }, ...placed(index, level + 1)] : [];
    });
  return placed(undefined, 0);
}

/** The index of the nearest target that the given one is in. */
function nearest(target: string, lastOn: ReadonlyMap<string, number>): number | undefined {
  for (let id = parentId(target); id !== undefined && id !== ''; id = parentId(id)) {
    const index = lastOn.get(idKey(id));
    if (index !== undefined) return index;
  }
  return undefined;
}
