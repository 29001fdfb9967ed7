import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { yaml, type Facts } from '../../../src/base/yaml';

/** Strings that YAML 1.1 or 1.2 would read as a number, date, boolean, null, comment, or structure if unquoted. */
const ambiguous = [
  ...['0x1F', '0b101', '0o17', '017', '1_000', '1e3', '12e03', '-1', '+1', '.5', '.inf', '-.INF', '.NaN', '190:20:30'],
  ...['2026-03-02', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43.10 -5', '1.0.0', '1.0'],
  ...['yes', 'No', 'ON', 'off', 'y', 'N', 'true', 'False', 'null', 'NULL', '~', '', '=', '<<', '---', '...'],
  ...[
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '? a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"a"',
    "'a'",
    '[a]',
    '{a}',
  ],
  ...[
    ' a',
    'a ',
    'a\nb',
    'a\tb',
    'a\u001fb',
    'a\u007fb',
    'a\u0085b',
    'a\u2028b',
    '\ufeffa',
    '(a)',
    '/a/b',
    'é',
    '30 GB',
  ],
];
const text = fc.oneof(fc.constantFrom(...ambiguous), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const { facts } = fc.letrec<{ facts: Facts; fact: Facts[string] }>(tie => ({
  facts: fc.dictionary(text, tie('fact'), { maxKeys: 5, noNullPrototype: true }),
  fact: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.constant(undefined), fc.array(text), tie('facts')),
}));

/** The facts without empty values, as maps, whose keys keep their type. */
function withoutEmpty(part: Facts[string]): unknown {
  if (typeof part !== 'object' || Array.isArray(part)) return part;
  const kept = Object.entries(part)
    .map(([name, fact]) => [name, withoutEmpty(fact)] as const)
    .filter(([, fact]) => fact !== undefined && fact !== '' && !isEmpty(fact));
  return new Map(kept);
}

function isEmpty(fact: unknown): boolean {
  return (Array.isArray(fact) && fact.length === 0) || (fact instanceof Map && fact.size === 0);
}

describe('yaml', () => {
  for (const version of ['1.1', '1.2'] as const) {
    it(`writes facts that a YAML ${version} parser reads back unchanged`, () => {
      fc.assert(
        fc.property(facts, one => {
          const read: unknown = parse(yaml({ All: one, 'End of it': 'end' }), { version, mapAsMap: true });
          assert.deepEqual(read, withoutEmpty({ All: one, 'End of it': 'end' }));
        }),
        { numRuns: 1000 },
      );
    });

    it(`preserves every ambiguous string in YAML ${version}`, () => {
      for (const one of ambiguous) {
        assert.deepEqual(parse(yaml({ [`${one} `]: [one] }), { version }), { [`${one} `]: [one] });
      }
    });
  }

  it('quotes only strings that need it', () => {
    const plain = ['30 GB', '100%', 'Linux', '/subscriptions/s/x', 'West Europe (home)', 'yesterday', 'once', '3 d'];
    for (const one of plain) assert.equal(yaml({ is: one }), `is: ${one}\n`);
  });
});
