/** The last error that Lab Services reports for a resource (`resourceOperationError`). */
export interface LabError {
  readonly code: string;
  readonly message: string;
  /** The failed operation: `SaveImage`. */
  readonly action?: string | undefined;
  /** ISO 8601. */
  readonly timestamp?: string | undefined;
}

/**
 * The errors on resources at one time, by ID key, as texts to recognize each by: empty where there was none. A resource that
 * couldn't be read is missing. An error that differs later has come since, whatever anybody's clock says.
 */
export type KnownErrors = Readonly<Record<string, string>>;
