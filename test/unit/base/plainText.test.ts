import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLines, plainText } from '../../../src/base/plainText';

/** The patterns that VS Code itself uses for links in messages, prompts and views, and for icons in labels. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /\$\([A-Za-z0-9~-]+\)/;
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '[',
          ']',
          '](',
          '](command:x',
          '](https://x',
          '](file:',
          ')',
          '$',
          '(',
          '$(',
          '$(trash)',
          '~spin)',
          ' "t")',
        ],
        ...['\n', '\r\n', '\t', '\0', '\x1b[31m', '\x85', '\u2028', '\u061c', '\u200b', '\u200d', '\u202e', '\u2066'],
        ...[
          '\ufeff',
          '\u{e0041}',
          '\ud800',
          'command:',
          'javascript:',
          '<img src=x onerror=alert(1)>',
          'é',
          '漢',
          '👩‍💻',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));

describe('plainText', () => {
  const table: readonly (readonly [what: string, text: string, plain: string])[] = [
    [
      'leaves ordinary names unchanged',
      'golden\\ubuntu 24.04 (LTS) – ñ, 漢字, ❤️ $5 [a] (b)',
      'golden\\ubuntu 24.04 (LTS) – ñ, 漢字, ❤️ $5 [a] (b)',
    ],
    [
      'defuses a command link',
      '[Exam results](command:workbench.action.files.newUntitledFile)',
      '[Exam results] (command:workbench.action.files.newUntitledFile)',
    ],
    ['defuses a web link', 'See [here](https://evil.example "x").', 'See [here] (https://evil.example "x").'],
    ['defuses the end of a link that another text starts', 'a](command:x)', 'a] (command:x)'],
    ['defuses icons', '$(trash) x $(sync~spin)', '$ (trash) x $ (sync~spin)'],
    ['leaves shell commands unchanged', 'id=$(az ad sp show --id x)', 'id=$(az ad sp show --id x)'],
    ['forms no link or icon by what it removes', ']\u200b(command:x) $\u202e(zap)', '] (command:x) $ (zap)'],
    ['removes bidirectional controls', 'safe\u202eexe.\u2066gpj\u061c\u200f', 'safeexe.gpj'],
    ['removes invisible characters', 'ad\u00admin\u200b\ufeff\u{e0041}\0\x1b[2J', 'admin[2J'],
    ['joins lines', 'one\r\n\n  two\u2028three\u0085four\tfive', 'one two three four five'],
    ['leaves HTML unchanged', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['keeps characters outside the basic plane', '👩 𝒜', '👩 𝒜'],
  ];
  for (const [what, text, plain] of table) it(what, () => assert.equal(plainText(text), plain));

  it('keeps blanks that are in one line', () => assert.equal(plainText('a  b\u00a0\u00a0 c'), 'a  b\u00a0\u00a0 c'));

  it('stays fast for long blanks, links and icons', () => {
    for (const part of [' ', '\t', '\u00a0', '\n', ' \n', '\u0085', ']', '](', '$(', '$(a']) {
      const begun = process.cpuUsage().user;
      for (const make of [plainText, plainLines]) make(`a${part.repeat(100_000)}a`);
      assert.ok(process.cpuUsage().user - begun < 1_000_000, JSON.stringify(part));
    }
  });

  it('keeps line breaks in plainLines', () => {
    assert.equal(plainLines('one\r\n\ntwo\u2028[x](command:y)\u202e'), 'one\n\ntwo\n[x] (command:y)');
  });

  it('leaves no link, icon or hidden character in any text, also when it is cut, and is idempotent', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.nat(), (before, after, cut) => {
        for (const make of [plainText, plainLines]) {
          const text = make(before + after);
          assert.ok(!link.test(text) && !icon.test(text), JSON.stringify(text));
          assert.ok(!hidden.test(make === plainText ? text : text.replaceAll('\n', '')), JSON.stringify(text));
          assert.equal(make(text), text);
          assert.ok(!link.test(text.slice(cut % (text.length + 1))));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps every visible character', () => {
    const seen = (text: string): string => text.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, '');
    fc.assert(
      fc.property(hostile, text => assert.equal(seen(plainText(text)), seen(text))),
      { numRuns: 2000 },
    );
  });
});
