import assert from 'node:assert/strict';
import { explain } from '../../../../src/domain/errors/errorCatalogue';
import { inSpanish } from '../../../support/inSpanish';
import { errorBodies, failureIn, families } from './errorBodies';

/** What this extension doesn't cause, and what tells nothing. */
const unexplained = [
  'Compute, no scale set',
  'OpenAPI ExportResourceGroup',
  'OpenAPI ResourcesFacetQuery',
  'azure-docs #89791',
];

describe('Error bodies of Azure', () => {
  for (const [family, bodies] of families) {
    describe(family, () => {
      for (const one of bodies) {
        it(`${one.from}: ${one.explained?.message ?? "Azure's own message"}`, () =>
          assert.deepEqual(explain(failureIn(one)) ?? null, one.explained));
      }
    });
  }

  it('covers at least 120 error bodies, each with its own name', () => {
    assert.ok(errorBodies.length >= 120, `${errorBodies.length}`);
    assert.equal(new Set(errorBodies.map(({ from }) => from)).size, errorBodies.length);
    assert.equal(new Set(errorBodies.map(({ body }) => JSON.stringify(body))).size, errorBodies.length);
  });

  it('explains all error bodies but the listed ones', () => {
    const left = errorBodies.filter(({ explained }) => !explained).map(({ from }) => from);
    assert.deepEqual(left.sort(), unexplained);
  });

  it('never shows a call stack, a wrapper or an escaped line break of an error body', () => {
    for (const one of errorBodies) {
      const { message } = failureIn(one);
      assert.doesNotMatch(
        message,
        /call stack|\bat \w+\.\w+|:line \d|\\r|[\r\n]|\{\s*"error"|list deployment operations/i,
        one.from,
      );
      assert.notEqual(message.trim(), '', one.from);
    }
  });

  it('explains error bodies in Spanish as well, with the same names and numbers', () => {
    for (const one of errorBodies) {
      if (!one.explained) continue;
      const { message, fix } = inSpanish(() => explain(failureIn(one))) ?? assert.fail(one.from);
      assert.ok(message !== one.explained.message && fix !== one.explained.fix, one.from);
      const known = `${JSON.stringify(one.body)} 256 2147483647`;
      for (const [number] of message.matchAll(/\b\d{2,}\b/g))
        assert.ok(known.includes(number), `${one.from}: ${number}`);
    }
  });
});
