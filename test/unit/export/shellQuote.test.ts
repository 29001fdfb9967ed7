import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { shellComment, shellQuote } from '../../../src/export/shellQuote';

/** What a real bash makes of words: each one back, ended by a NUL. */
function throughBash(words: readonly string[]): string[] {
  const script = `printf '%s\\0' ${words.map(shellQuote).join(' ')}`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

const wicked = fc.string({
  unit: fc.constantFrom(...Array.from('\'"`$(){}[]\\!&|;<>*?~#=% \t\n\r-@äé漢🙂ab1')),
  maxLength: 40,
});

describe('shellQuote', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('gives bash every text as one word, unchanged', () => {
    const texts = fc.array(fc.oneof(wicked, fc.string({ unit: 'grapheme' })), { minLength: 20, maxLength: 60 });
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

  it('leaves plain words readable', () => {
    for (const plain of ['westeurope', 'eastus=2=standard_zrs', '/subscriptions/a-b/x_y', '1.0.0']) {
      assert.equal(shellQuote(plain), plain);
    }
  });

  it('quotes what bash would read otherwise', () => {
    assert.equal(shellQuote(''), "''");
    assert.equal(shellQuote('~'), "'~'");
    assert.equal(shellQuote('=ls'), "'=ls'");
    assert.equal(shellQuote("it's"), `'it'\\''s'`);
  });
});

describe('shellComment', () => {
  it('stays on its line whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(wicked, fc.string({ unit: 'binary' })), text => {
        assert.doesNotMatch(shellComment(text), /[\n\r\0\u2028\u2029]/);
        assert.ok(shellComment(text).startsWith('# '));
      }),
    );
  });
});
