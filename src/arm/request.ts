import type { Json } from '../base/json';

/** The request for a change: sent when a plan runs, and written by the exporters. */
export interface ArmRequest {
  readonly method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** The resource's ID, with an action if any: `/share`. */
  readonly path: string;
  readonly apiVersion: string;
  readonly body?: object;
}

/** Input for a request besides its change. */
export interface ArmContext {
  /** The current state of the target, for a change that `mergesIntoCurrent`. */
  readonly current?: Json | undefined;
  /** The password for a virtual machine, if it needs one. */
  readonly secret?: string | undefined;
}
