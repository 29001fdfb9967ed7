import type { CostEstimate } from '../../../domain/cost/cost';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import type { ImageUsers } from '../../../domain/usage/imageUser';
import type { ImageVersion } from '../../../domain/version/imageVersion';

/** What is known of a version besides its replication. Absent parts haven't been read. */
export interface Background {
  readonly definition?: ImageDefinition | undefined;
  /** All versions of the definition. */
  readonly siblings?: readonly ImageVersion[] | 'unreadable' | undefined;
  /** Of keeping the version. */
  readonly cost?: CostEstimate | undefined;
  /** Of the definition, and so of any of its versions. */
  readonly users: ImageUsers | 'notAsked' | 'asked' | 'unreadable';
}
