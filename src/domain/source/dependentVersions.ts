/** IDs of the versions that need their source to stay. Others have copies of their own. */
export interface DependentVersions {
  /** Still being created from it, or replicated. */
  readonly building: readonly string[];
  /** Shallow versions, which read from it. */
  readonly shallow: readonly string[];
}
