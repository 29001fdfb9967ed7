import type { ResourceBase } from '../resource/resource';

export interface Gallery extends ResourceBase {
  readonly kind: 'gallery';
  readonly description?: string | undefined;
  readonly permissions: 'Private' | 'Groups' | 'Community';
  readonly softDelete: boolean;
  /** Absent if it has no system-assigned managed identity. */
  readonly systemIdentity?: true | undefined;
  /** IDs of the user-assigned managed identities. Absent if there are none. */
  readonly userIdentities?: readonly string[] | undefined;
}
