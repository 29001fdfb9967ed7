import assert from 'node:assert/strict';
import { explain } from '../../../src/domain/errors/errorCatalogue';
import type { Failure } from '../../../src/domain/errors/failure';
import type { Azure } from '../../unit/domain/refusals/refusal';
import { assertAnswer } from './assertAnswer';

/** Azure answers what the row says, and the catalogue explains what it refuses. */
export function assertSays(azure: Azure, answer: Failure | undefined): void {
  assertAnswer(azure, answer);
  if (answer) assert.ok(explain(answer), `no plain words for: ${answer.message}`);
}
