import assert from 'node:assert/strict';
import { adminPassword } from '../../../src/arm/templateValue';
import { bicepComment, bicepString, bicepValue } from '../../../src/export/bicep/bicepValue';
import { Expression } from '../../../src/export/expression';
import { hashComment } from '../../../src/export/hashComment';
import { powerShellComment, powerShellQuote, powerShellValue } from '../../../src/export/powerShell/powerShellQuote';
import { symbolsOf } from '../../../src/export/symbols';
import { csvTable } from '../../../src/export/table/csvTable';
import { block, blockText } from '../../../src/export/terraform/block';
import { hclValue } from '../../../src/export/terraform/hclValue';

/** Values in each language, which all leave out what is undefined. */
const values: readonly (readonly [value: unknown, bicep: string, hcl: string, powerShell: string])[] = [
  ['a', "'a'", '"a"', "'a'"],
  ["it's", "'it\\'s'", '"it\'s"', "'it''s'"],
  ['"\\', "'\"\\\\'", '"\\"\\\\"', "'\"\\'"],
  ['${a} $b %{c} %d', "'\\${a} $b %{c} %d'", '"$${a} $b %%{c} %d"', "'${a} $b %{c} %d'"],
  ['\n\r\t\u0000\u2028', "'\\n\\r\\t\\u{0}\\u{2028}'", '"\\n\\r\\t\\u0000\\u2028"', "'\n\r\t\u2028'"],
  ['‘’‚‛', "'‘’‚‛'", '"‘’‚‛"', "'‘‘’’‚‚‛‛'"],
  [7, '7', '7', '7'],
  [true, 'true', 'true', '$true'],
  [false, 'false', 'false', '$false'],
  [null, 'null', 'null', '$null'],
  [undefined, 'null', 'null', '$null'],
  [[], '[]', '[]', '@()'],
  [['a', 7], "[\n  'a'\n  7\n]", '["a", 7]', "@('a', 7)"],
  [[{ a: 1 }], '[\n  {\n    a: 1\n  }\n]', '[\n  {\n    a = 1\n  },\n]', "@(@{ 'a' = 1 })"],
  [{}, '{}', '{}', '@{  }'],
  [{ a: undefined }, '{}', '{}', '@{  }'],
  [
    { a: 1, 'b c': { d: 'e' }, f: undefined },
    "{\n  a: 1\n  'b c': {\n    d: 'e'\n  }\n}",
    '{\n  a = 1\n  "b c" = {\n    d = "e"\n  }\n}',
    "@{ 'a' = 1; 'b c' = @{ 'd' = 'e' } }",
  ],
  [
    { for: 1, fore: 2, _a1: 3, '1a': 4 },
    "{\n  for: 1\n  fore: 2\n  _a1: 3\n  '1a': 4\n}",
    '{\n  "for" = 1\n  fore = 2\n  _a1 = 3\n  "1a" = 4\n}',
    "@{ 'for' = 1; 'fore' = 2; '_a1' = 3; '1a' = 4 }",
  ],
];

describe('A value in an export', () => {
  for (const [value, inBicep, inHcl, inPowerShell] of values) {
    it(`is written as each language wants it: ${JSON.stringify(inBicep)}`, () => {
      assert.equal(bicepValue(value), inBicep);
      assert.equal(hclValue(value), inHcl);
      assert.equal(powerShellValue(value), inPowerShell);
    });
  }

  it('is the input for the password, and code only where the exporter says so', () => {
    assert.equal(bicepValue({ p: adminPassword }), '{\n  p: adminPassword\n}');
    assert.equal(
      hclValue({ p: adminPassword, q: new Expression('var.x') }),
      '{\n  p = var.admin_password\n  q = var.x\n}',
    );
    assert.equal(hclValue({ code: 'var.x' }), '{\n  code = "var.x"\n}');
    assert.equal(bicepString('a'), "'a'");
    assert.equal(powerShellQuote('a\0b'), "'ab'");
  });

  it('stays in its line as a comment', () => {
    const hostile = 'a\r\nb\u0085c\u2028\u2029d\0\x7fe';
    assert.equal(hashComment(hostile), '# a b c d e');
    assert.equal(powerShellComment(hostile), '# a b c d e');
    assert.equal(bicepComment(hostile), '// a b c d e');
    assert.equal(powerShellComment(' SIG # Begin signature block'), '# -  SIG # Begin signature block');
    assert.equal(powerShellComment('signed # by'), '# signed # by');
  });

  it('has blocks in Terraform without what is undefined', () => {
    assert.equal(blockText(block('a')), 'a {}');
    assert.equal(blockText(block('a', ['b', undefined], undefined)), 'a {}');
    assert.equal(
      blockText(block('a', ['b', { c: 1 }], block('d', ['e', 2]))),
      'a {\n  b = {\n    c = 1\n  }\n  d {\n    e = 2\n  }\n}',
    );
  });

  it('has a name of its own that every language takes', () => {
    assert.deepEqual(
      symbolsOf(['golden', 'Golden', 'golden_2', 'golden\\linux\\1.0.0', '--a--', '1.0.0', '', 'param', 'For']),
      [
        ...['golden', 'Golden_2', 'golden_2_2', 'golden_linux_1_0_0', 'a', 'image_1_0_0', 'image_', 'image_param'],
        'image_For',
      ],
    );
    assert.deepEqual(symbolsOf(['a', 'a', 'A']), ['a', 'a_2', 'A_3']);
  });

  it('fills its cell in CSV and nothing else', () => {
    const cell = (value: string | number | boolean) => csvTable([], [[value]]).split('\r\n')[1];
    for (const [value, written] of [
      ['a', 'a'],
      ['a b', 'a b'],
      [' a', '" a"'],
      ['a ', '"a "'],
      ['a,b', '"a,b"'],
      ['a"b', '"a""b"'],
      ["it's", '"it\'s"'],
      ['a\nb', '"a\nb"'],
      [true, 'true'],
      [-7, '-7'],
      ['-7', '"\'-7"'],
      ['a=1', 'a=1'],
    ] as const)
      assert.equal(cell(value), written);
    assert.equal(csvTable(['a', 'b'], [[1, 2]]), 'a,b\r\n1,2\r\n');
  });

  for (const [text, written] of [
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['a;=cmd()', '"a;\'=cmd()"'],
    ['a; @b;c', '"a;\' @b;c"'],
    ['a;"=1', '"a;\'""=1"'],
    ['a\t=1', '"a\t\'=1"'],
    ['a\n=1', '"a\n\'=1"'],
    ['\t=1', '"\t\'=1"'],
    ['\r=1', '"\r\'=1"'],
    ['\0=1', '"\'\0=1"'],
    ['\u200b=1', '"\'\u200b=1"'],
    ['\u00ad=1', '"\'\u00ad=1"'],
    ['\ufeff\u202e＝1', '"\'\ufeff\u202e＝1"'],
    ['a\u200b=1; b=2', '"a\u200b=1; b=2"'],
  ] as const) {
    it(`is no formula in CSV, whatever separates cells: ${JSON.stringify(text)}`, () => {
      assert.equal(csvTable([], [[text]]), `\r\n${written}\r\n`);
    });
  }

  it('fills a cell in CSV fast, however long its blanks are', () => {
    for (const part of [' ', '\t', ';', '\u200b', ';"', '=']) {
      const begun = process.cpuUsage().user;
      csvTable([], [[part.repeat(100_000)]]);
      assert.ok(process.cpuUsage().user - begun < 1_000_000, JSON.stringify(part));
    }
  });
});
