import type { Json } from './json';

/** What the end of an operation does to the world. JSON-safe. */
export type Effect =
  /** The resource settles in `state`, with `patch` over its properties. */
  | { do: 'settle'; state: 'Succeeded' | 'Failed'; patch?: Json }
  | { do: 'delete' }
  | { do: 'softDelete'; days: number }
  /** The resource group goes, and all in it. */
  | { do: 'deleteGroup' };
