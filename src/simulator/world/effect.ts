import type { Json } from '../http/json';
import type { StoredResource } from './storedResource';

/** The effect of an operation's end on the world. JSON-safe: it is part of snapshots. */
export type Effect =
  /** Sets the resource's provisioning state, and merges `patch` into its properties. */
  | { do: 'complete'; state: 'Succeeded' | 'Failed'; patch?: Json }
  | { do: 'delete' }
  | { do: 'softDelete'; days: number }
  /** Deletes the resource group and everything in it. */
  | { do: 'deleteGroup' }
  | ChangeEffect;

/** Changes several resources at once. Missing ones are skipped. */
export interface ChangeEffect {
  do: 'change';
  /** Properties to merge; null removes one. */
  merge?: { id: string; properties: Json }[];
  /** Resources to create, unless they already exist or their parent doesn't. */
  appear?: StoredResource[];
  /** IDs of resources to delete. */
  remove?: string[];
  /** The next effect, `after` simulated ms. */
  next?: { resource: string; after: number; effect: ChangeEffect };
}

/** Converts an effect of an earlier snapshot, in which `complete` was named `settle`. */
export function upgradeEffect(effect: Effect): Effect {
  return (effect.do as string) === 'settle' ? ({ ...effect, do: 'complete' } as Effect) : effect;
}
