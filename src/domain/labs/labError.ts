/** The last error that Lab Services reports for a resource (`resourceOperationError`). */
export interface LabError {
  readonly code: string;
  readonly message: string;
  /** The failed operation: `SaveImage`. */
  readonly action?: string | undefined;
  /** ISO 8601. */
  readonly timestamp?: string | undefined;
}
