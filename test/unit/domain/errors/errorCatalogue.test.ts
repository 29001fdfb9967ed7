import assert from 'node:assert/strict';
import { catalogue, explain } from '../../../../src/domain/errors/errorCatalogue';
import { azureSays } from './azureErrors';
import { failure } from './failure';

describe('the error catalogue', () => {
  for (const [code, word, one] of azureSays) {
    it(`knows ${code}`, () => {
      const explanation = explain(one);
      assert.equal(explanation?.code, code);
      assert.ok(`${explanation.message} ${explanation.fix}`.includes(word), explanation.message);
      for (const sentence of [explanation.message, explanation.fix]) assert.match(sentence, /^\S.*\.$/);
    });
  }

  it('leaves to Azure what it does not know', () => {
    assert.equal(explain(failure('SomethingNew', 'Nobody has seen this before.')), undefined);
  });

  it('has one row for each code, and no row that another one hides', () => {
    const codes = catalogue.map(row => row.code);
    assert.equal(new Set(codes).size, codes.length);
    const proved = new Set(azureSays.map(([code]) => code));
    assert.deepEqual(
      codes.filter(code => !proved.has(code)),
      [],
    );
  });
});
