/** What Lab Services says of the last thing that went wrong with a resource (`resourceOperationError`). */
export interface LabError {
  readonly code: string;
  readonly message: string;
  /** What was being done: `SaveImage`. */
  readonly action?: string | undefined;
  /** ISO 8601. */
  readonly timestamp?: string | undefined;
}
