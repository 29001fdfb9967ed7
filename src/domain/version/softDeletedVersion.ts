/** A deleted version that Azure still keeps. */
export interface SoftDeletedVersion {
  /** The id it had, and will have again when restored. */
  readonly id: string;
  readonly name: string;
  /** Its home region, and the only one it can be restored in. */
  readonly location: string;
  /** ISO 8601. */
  readonly deletedTime?: string | undefined;
  /** ISO 8601: when Azure removes it for good; absent where only the deletion is told. */
  readonly hardDeletionTime?: string | undefined;
}
