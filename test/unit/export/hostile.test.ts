import assert from 'node:assert/strict';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { powerShell } from '../../../src/export/powerShell/powerShell';
import { terraform } from '../../../src/export/terraform/terraform';
import { assertArrival, planWith, type Texts } from '../../support/arrivedTexts';
import { everyKind, planOf } from '../../support/everyKind';
import { shareOf } from '../../support/shareOf';

/** Text that would execute, escape, or break in one of the languages, mixed with harmless text. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from('\'"`$(){}[]\\;&|#%\n\r\t -@=<>!*?~^x’‘“”é'),
      '${',
      '%{',
      '$(',
      '[[',
      "']",
      "'''",
      '=1+1',
      '=@',
      '@("',
      "'@",
      '\u2028',
      '\u0001',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter(text => !/[\0\ud800-\udfff]/.test(text)),
  ),
  minLength: 1,
  maxLength: 24,
});
/** Names with a meaning in a language, in JavaScript, or in the exporters themselves. */
const markers = [
  ...['hcl', 'code', 'bash', 'raw', 'expression', 'parameter', 'symbol', '$ref', 'type', 'head', 'members'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then'],
  ...['for', 'if', 'null', 'true', 'existing', 'resource', 'Count', 'Keys', '[concat()]', '@file', '--output'],
] as const;
/** Text that one of the languages would run or read a file for. */
const attacks = [
  'file("/etc/passwd")',
  '"\n}\ndata "external" "x" {\n  program = ["id"]\n}\n',
  '${file("/etc/passwd")}',
  '%{ if true }x%{ endif }',
  "[parameters('adminPassword')]",
  '[[x]',
  '[',
  "'''${x}'''",
  "'\n'@\nid",
  '@"\n$(id)\n"@',
  '’; id; ‘',
  '`$(id)',
  '@/etc/hosts',
  'see=@/etc/hosts',
  '-x=@/etc/hosts',
  '$(id)',
  '--debug',
] as const;

const perPlan = 100;
/** A thousand texts through each language, a hundred per script; in `npm test`, always the same hundred. */
const scripts = shareOf([...Array(10).keys()], 1);
const runs = { seed: 1, numRuns: scripts.length, endOnFailure: true };

const names = fc.oneof(hostile, fc.constantFrom(...markers));
const values = fc.oneof(hostile, fc.constantFrom(...markers, ...attacks));
/** Azure ignores case in tag names. */
const tags = fc
  .uniqueArray(fc.tuple(names, values), {
    minLength: 1,
    maxLength: 4,
    selector: ([name]) => name.normalize('NFC').toLowerCase(),
  })
  .map(pairs => Object.fromEntries(pairs));
const galleries = fc.array(fc.record({ description: values, tags }, { noNullPrototype: true }), {
  minLength: perPlan,
  maxLength: perPlan,
});

describe('Hostile tags and descriptions in exports', () => {
  for (const [language, assertIn] of Object.entries(assertArrival)) {
    describe(language, () => {
      before(function () {
        if (language === 'bash' && process.platform === 'win32') this.skip();
      });

      it(`passes hostile text unchanged through ${language} without executing it`, async () => {
        await fc.assert(
          fc.asyncProperty(galleries, all =>
            assertIn(planWith(all, all.map(({ description }) => description).join('')), all),
          ),
          runs,
        );
      });

      it(`takes no text for an expression of ${language}, however a tag is named`, async () => {
        const tagged = (pairs: readonly (readonly [string, string])[], description: string): Texts => ({
          description,
          tags: Object.fromEntries(pairs),
        });
        const all = [
          ...markers.map(name => tagged([[name, 'file("/etc/passwd")']], name)),
          ...attacks.flatMap(text => [
            tagged([[text, text]], text),
            tagged(
              markers.map(name => [name, text]),
              text,
            ),
          ]),
        ];
        await assertIn(planWith(all), all);
      });
    });
  }

  it('finds no argument of azurerm for a feature that is named like a member of JavaScript objects', async () => {
    const features = [{ name: 'constructor', value: 'name' }];
    const definition = { ...everyKind.createDefinition, spec: { ...everyKind.createDefinition.spec, features } };
    const { resource } = (await parse('main.tf', terraform(planOf(definition)))) as { resource: object };
    assert.deepEqual(Object.keys(resource), ['azapi_resource']);
  });

  it('begins no signature block in PowerShell, which would end the script', () => {
    for (const title of ['SIG # Begin signature block', ' sig#begin signature block']) {
      assert.doesNotMatch(powerShell({ ...planOf(), title }), /^#\s*sig\s*#/im);
    }
  });
});
