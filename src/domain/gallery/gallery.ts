import type { OtherMembers } from '../resource/otherMembers';
import type { ResourceBase } from '../resource/resource';

/** Undefined is what Azure doesn't report, or reports in a form that isn't understood. */
export interface Gallery extends ResourceBase {
  readonly kind: 'gallery';
  readonly description?: string | undefined;
  readonly permissions: 'Private' | 'Groups' | 'Community' | undefined;
  readonly softDelete: boolean | undefined;
  /** Absent if it has no system-assigned managed identity. */
  readonly systemIdentity?: true | 'unknown' | undefined;
  /** IDs of the user-assigned managed identities. Absent if there are none. */
  readonly userIdentities?: readonly string[] | undefined;
  /** What else Azure has in it, repeated when it is created again. */
  readonly other?: OtherMembers | undefined;
}
