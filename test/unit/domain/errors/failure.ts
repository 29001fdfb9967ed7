import type { Failure, FailureReason } from '../../../../src/domain/errors/failure';

export function failure(code: string, message: string, reason: FailureReason = 'other'): Failure {
  return { code, message, reason };
}

/** What Azure sends, the row that must know it, and words of the explanation that must come out of the message. */
export type Said = readonly [code: string, words: string, failure: Failure];
