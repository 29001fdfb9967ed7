import type { Failure, FailureReason } from '../../../../src/domain/errors/failure';

export function failure(code: string, message: string, reason: FailureReason = 'other'): Failure {
  return { code, message, reason };
}

/** An error from Azure, the catalog row that must match it, and words that the explanation must contain. */
export type KnownError = readonly [code: string, words: string, failure: Failure];
