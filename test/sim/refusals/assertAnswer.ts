import assert from 'node:assert/strict';
import type { Failure } from '../../../src/domain/errors/failure';
import type { Azure } from '../../unit/domain/refusals/refusal';

/** Asserts that Azure accepts the change if the row says so, or else refuses it with the row's message. */
export function assertAnswer(azure: Azure, answer: Failure | undefined): void {
  if ('accepts' in azure) assert.equal(answer, undefined, azure.accepts);
  if (!('refuses' in azure)) return;
  assert.ok(answer, 'accepted');
  const { status, code, message } = answer;
  assert.match(`${status ?? 'operation'} ${code} ${message}`, new RegExp(azure.refuses, 's'));
}
