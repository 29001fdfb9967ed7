import type { Failure, FailureReason } from './failure';

/** What a failure means and what to do about it, in one sentence each, in the user's language. */
export interface Explanation {
  /** Stable, for tests and support. */
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** One kind of error: how to recognize it, and how to explain it. All given conditions must match. */
export interface CatalogueRow {
  readonly code: string;
  readonly when: { readonly code?: RegExp; readonly message?: RegExp; readonly reason?: FailureReason };
  /** `found`: the groups of the message pattern, empty if a group didn't match. */
  readonly say: (found: readonly string[], failure: Failure) => { readonly message: string; readonly fix: string };
}

/** What a message means stands well before this. A longer one would take long to match: some patterns are quadratic. */
const maxLength = 10_000;

/** Undefined if the row doesn't match. */
export function explainedBy(row: CatalogueRow, failure: Failure): Explanation | undefined {
  const { code, message, reason } = row.when;
  if (reason !== undefined && reason !== failure.reason) return undefined;
  if (code && !code.test(failure.code)) return undefined;
  const match = message?.exec(failure.message.slice(0, maxLength));
  if (message && !match) return undefined;
  const found = [...(match ?? [])].slice(1).map((group: string | undefined) => group ?? '');
  return { code: row.code, ...row.say(found, failure) };
}
