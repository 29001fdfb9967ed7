import type { ResourceBase } from '../resource/resource';

export interface Gallery extends ResourceBase {
  readonly kind: 'gallery';
  readonly description?: string | undefined;
  readonly permissions: 'Private' | 'Groups' | 'Community';
  readonly softDelete: boolean;
  /** Absent where it has none of its own. */
  readonly systemIdentity?: true | undefined;
  /** Ids of the user-assigned identities given to it; absent where there are none. */
  readonly userIdentities?: readonly string[] | undefined;
}
