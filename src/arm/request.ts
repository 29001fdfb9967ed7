import type { Json } from './json';

/** A change in Azure's own words: what Run sends, and what the exporters write down. */
export interface ArmRequest {
  readonly method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** The resource's id, with what lies below it: `/share`. */
  readonly path: string;
  readonly apiVersion: string;
  readonly body?: object;
}

/** What a request is made of besides its change. */
export interface ArmContext {
  /** What Azure has of the target now, for a change that `mergesIntoCurrent`. */
  readonly current?: Json | undefined;
  /** The password of a virtual machine that is to have one. */
  readonly secret?: string | undefined;
}
