import assert from 'node:assert/strict';
import { catalogue, explain } from '../../../../src/domain/errors/errorCatalogue';
import { azureErrors } from './azureErrors';
import { errorBodies } from './errorBodies';
import { failure } from './failure';

describe('Error catalog', () => {
  for (const [code, word, one] of azureErrors) {
    it(`explains ${code} and mentions "${word}"`, () => {
      const explanation = explain(one);
      assert.equal(explanation?.code, code);
      assert.ok(`${explanation.message} ${explanation.fix}`.includes(word), explanation.message);
      for (const sentence of [explanation.message, explanation.fix]) assert.match(sentence, /^\S.*\.$/);
    });
  }

  it('does not explain unknown errors', () => {
    assert.equal(explain(failure('SomethingNew', 'Nobody has seen this before.')), undefined);
  });

  it('has one row for each code, and matches each row with a known error', () => {
    const codes = catalogue.map(row => row.code);
    assert.equal(new Set(codes).size, codes.length);
    const proved = new Set([
      ...azureErrors.map(([code]) => code),
      ...errorBodies.map(({ explained }) => explained?.code),
    ]);
    assert.deepEqual(
      codes.filter(code => !proved.has(code)),
      [],
    );
  });
});
