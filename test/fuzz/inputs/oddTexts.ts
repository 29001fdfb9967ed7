import fc from 'fast-check';

/** Pieces that mean something to Azure, a shell, a template, a label or JavaScript. */
const pieces = [
  ...Array.from('/\\:.,;-_ \t\n\r\'"`$(){}[]<>&|#%@=!*?~^+'),
  ...['', '0', '-1', '1.0.0', '01.2.3', '4294967296.0.0', '1e999', 'null', 'undefined', 'NaN', 'true'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'],
  ...[
    '\u0000',
    '\u0001',
    '\u001b[31m',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\ud800',
    'é',
    'ﬁ',
    '日本',
    '🙂',
  ],
  ...['/subscriptions/', '/resourceGroups/', '/providers/', 'Microsoft.Compute/galleries/', '/images/', '/versions/'],
  ...['/SharedGalleries/', '/CommunityGalleries/', 'Microsoft.LabServices/labs/', '/virtualMachines/0'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'West Europe',
    'westeurope',
    '2026-01-01T00:00:00Z',
    '2026-13-40',
    '9999-12-31',
  ],
  ...[
    '${',
    '%{',
    '$(',
    '[[',
    "']",
    '=1+1',
    '{0}',
    '$(alert)',
    '[a](command:x)',
    '<img src=x>',
    '](http://x)',
    '*/',
    '-->',
    'os:',
    'tag:a=b',
  ],
];

/** Any text, the longer ones included that take a slow pattern long. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map(parts => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 0, max: 3000 })).map(([a, n]) => a.repeat(n)),
  },
);

/** Values that Azure never sends where something else is expected. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, 0, -1, 1.5, 1e308, Number.NaN, '', [], {}, [null], [[]], [{}]),
  fc.constantFrom<unknown>([undefined], { id: null }, { properties: null }, { value: null }, { name: {} }, 'Succeeded'),
  oddText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(JSON.parse('{"__proto__":{"a":1},"constructor":null}') as unknown),
);
