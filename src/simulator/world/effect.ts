import type { Json } from '../http/json';
import type { StoredResource } from './storedResource';

/** What the end of an operation does to the world. JSON-safe. */
export type Effect =
  /** The resource settles in `state`, with `patch` over its properties. */
  | { do: 'applyDueEffects'; state: 'Succeeded' | 'Failed'; patch?: Json }
  | { do: 'delete' }
  | { do: 'softDelete'; days: number }
  /** The resource group goes, and all in it. */
  | { do: 'deleteGroup' }
  | ChangeEffect;

/** Several resources change at once, of which some may be gone by then. */
export interface ChangeEffect {
  do: 'change';
  /** Properties over those of what is there; null takes one away. */
  merge?: { id: string; properties: Json }[];
  /** What appears, unless something is there already, or what it would lie in has gone. */
  appear?: StoredResource[];
  /** Ids of what goes. */
  remove?: string[];
  /** What happens `after` simulated ms. */
  next?: { resource: string; after: number; effect: ChangeEffect };
}
