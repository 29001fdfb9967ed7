import assert from 'node:assert/strict';
import { explain } from '../../../src/domain/errors/errorCatalogue';
import type { Failure } from '../../../src/domain/errors/failure';
import type { Azure } from '../../unit/domain/refusals/refusal';
import { assertAnswer } from './assertAnswer';

/** Asserts Azure's answer, and that the error catalog explains the refusal. */
export function assertSays(azure: Azure, answer: Failure | undefined): void {
  assertAnswer(azure, answer);
  if (answer) assert.ok(explain(answer), `no explanation for: ${answer.message}`);
}
