/** A deleted version that soft delete still retains. */
export interface SoftDeletedVersion {
  /** Its former ID, which it gets back when restored. */
  readonly id: string;
  readonly name: string;
  /** Its home region, the only one it can be restored in. */
  readonly location: string;
  /** ISO 8601. */
  readonly deletedTime?: string | undefined;
  /** ISO 8601: when Azure removes it permanently. Absent if only the deletion is reported. */
  readonly hardDeletionTime?: string | undefined;
}
