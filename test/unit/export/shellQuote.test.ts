import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { hashComment } from '../../../src/export/hashComment';
import { shellQuote } from '../../../src/export/shellQuote';

/** The words as a real bash receives them, each terminated by NUL. */
function throughBash(words: readonly string[]): string[] {
  const script = `printf '%s\\0' ${words.map(shellQuote).join(' ')}`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

const hostile = fc.string({
  unit: fc.constantFrom(...Array.from('\'"`$(){}[]\\!&|;<>*?~#=% \t\n\r-@äé漢🙂ab1')),
  maxLength: 40,
});

describe('shellQuote', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('passes any text to bash as one unchanged word', () => {
    const texts = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(texts, words => {
        assert.deepEqual(
          throughBash(words),
          words.map(word => word.replaceAll('\0', '')),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('leaves plain words unquoted', () => {
    for (const plain of ['westeurope', 'eastus=2=standard_zrs', '/subscriptions/a-b/x_y', '1.0.0']) {
      assert.equal(shellQuote(plain), plain);
    }
  });

  it('quotes text that bash would interpret', () => {
    assert.equal(shellQuote(''), "''");
    assert.equal(shellQuote('~'), "'~'");
    assert.equal(shellQuote('=ls'), "'=ls'");
    assert.equal(shellQuote("it's"), `'it'\\''s'`);
  });
});

describe('hashComment', () => {
  it('keeps a comment on one line, whatever its text contains', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), text => {
        assert.doesNotMatch(hashComment(text), /[\n\r\0\u2028\u2029]/);
        assert.ok(hashComment(text).startsWith('# '));
      }),
    );
  });
});
