import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import type { Change, Plan } from '../../../src/domain/plan/plan';
import { armTemplate } from '../../../src/export/armTemplate/armTemplate';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import { bicep } from '../../../src/export/bicep/bicep';
import { powerShell } from '../../../src/export/powerShell/powerShell';
import { terraform } from '../../../src/export/terraform/terraform';
import { readBicep } from '../../support/bicep';
import { readPowerShell } from '../../support/powerShell';
import { shareOf } from '../../support/shareOf';
import { gallery, planOf } from '../../support/everyKind';

/** What would execute, escape or break in one language or another, mixed with what would not. */
const wicked = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...Array.from('\'"`$(){}[]\\;&|#%\n\r\t -@=<>!*?~^x’‘“”é'),
      '${',
      '%{',
      '$(',
      '[[',
      "']",
      '=1+1',
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
const perPlan = 100;
/** A thousand texts through each language, a hundred in one script; or always the same hundred. */
const scripts = shareOf([...Array(10).keys()], 1);
const runs = { seed: 1, numRuns: scripts.length, endOnFailure: true };
const texts = fc.array(wicked, { minLength: perPlan, maxLength: perPlan });

/** Galleries whose description and tags are the texts. Names of tags differ however Azure compares them. */
function planFor(all: readonly string[]): Plan {
  const changes = all.map((text, at): Change => {
    const tags = { [`n${at} ${text}`]: text, plain: 'x' };
    return {
      kind: 'createGallery',
      target: `${gallery}${at}`,
      spec: { location: 'westeurope', description: text, tags },
    };
  });
  return { ...planOf(...changes), title: all.join('') };
}

interface Found {
  readonly description: unknown;
  readonly tags: unknown;
}
const expected = (all: readonly string[]): Found[] =>
  all.map((text, at) => ({ description: text, tags: { [`n${at} ${text}`]: text, plain: 'x' } }));

describe('hostile names, tags and descriptions', () => {
  it('arrive unchanged through bash, and run nothing', function () {
    if (process.platform === 'win32') this.skip();
    const teller = `PATH=/nowhere\naz() { printf '%s\\0' "$#" "$@" >&3; }\n`;
    fc.assert(
      fc.property(texts, all => {
        const script = azureCli(planFor(all));
        const output = execFileSync('bash', ['-c', `exec 3>&1 >/dev/null\n${teller}${script}`], {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
          maxBuffer: 1e8,
        });
        const calls = callsIn(output).filter(([word]) => word === 'sig' || word === 'rest');
        assert.deepEqual(calls.map(foundInCall), expected(all));
      }),
      runs,
    );
  });

  it('arrive unchanged through PowerShell', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async all => {
        const { error, strings } = await readPowerShell(powerShell(planFor(all)));
        assert.equal(error, undefined);
        const there = new Set(strings);
        for (const [at, text] of all.entries()) {
          assert.ok(there.has(text) && there.has(`n${at} ${text}`), JSON.stringify(text));
        }
      }),
      runs,
    );
  });

  it('arrive unchanged through Terraform', async () => {
    const literal = (value: unknown): unknown => {
      if (typeof value === 'string') return value.replace(/([$%])\1(?=\{)/g, '$1');
      return Object.fromEntries(
        Object.entries(value as object).map(([name, one]) => [String(literal(name)), literal(one)]),
      );
    };
    await fc.assert(
      fc.asyncProperty(texts, async all => {
        const { resource } = (await parse('main.tf', terraform(planFor(all)))) as {
          resource: { azurerm_shared_image_gallery: Record<string, [Found]> };
        };
        const found = all.map((_, at) => resource.azurerm_shared_image_gallery[`golden${at}`]?.[0]);
        assert.deepEqual(
          found.map(one => ({ description: literal(one?.description), tags: literal(one?.tags) })),
          // Terraform keeps every text in its composed form, whoever wrote it.
          expected(all.map(text => text.normalize('NFC'))),
        );
      }),
      runs,
    );
  });

  it('arrive unchanged through Bicep', () => {
    fc.assert(
      fc.property(texts, all => {
        const found = readBicep(bicep(planFor(all))).map(({ members }) => ({
          description: (members['properties'] as Found).description,
          tags: members['tags'],
        }));
        assert.deepEqual(found, expected(all));
      }),
      runs,
    );
  });

  it('arrive unchanged through ARM JSON', () => {
    // As Azure reads a template: text in brackets is an expression unless its first bracket is doubled.
    const literal = (text: string): string => {
      const isExpression = text.startsWith('[') && text.endsWith(']');
      assert.ok(!isExpression || text.startsWith('[['), text);
      return isExpression ? text.slice(1) : text;
    };
    fc.assert(
      fc.property(texts, all => {
        const { resources } = JSON.parse(armTemplate(planFor(all))) as {
          resources: { properties: { description: string }; tags: Record<string, string> }[];
        };
        const found = resources.map(({ properties, tags }) => ({
          description: literal(properties.description),
          tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [literal(name), literal(value)])),
        }));
        assert.deepEqual(found, expected(all));
      }),
      runs,
    );
  });
});

/** Arguments of each call, which say first how many they are. */
function callsIn(output: string): string[][] {
  const words = output.split('\0');
  const calls: string[][] = [];
  for (let at = 0; at + 1 < words.length; at += Number(words[at]) + 1) {
    calls.push(words.slice(at + 1, at + 1 + Number(words[at])));
  }
  return calls;
}

/** Description and tags of one call of az, whether said in options or in a body. */
function foundInCall(call: readonly string[]): Found {
  const after = (name: string): string | undefined => {
    const joined = call.find(word => word.startsWith(`${name}=`));
    return joined?.slice(name.length + 1) ?? call[call.indexOf(name) + 1];
  };
  if (call[0] === 'rest') {
    const { tags, properties } = JSON.parse(after('--body') ?? '') as { tags: object; properties: Found };
    return { description: properties.description, tags };
  }
  const from = call.indexOf('--tags') + 1;
  const pairs = call
    .slice(from, from + 2)
    .map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return { description: after('--description'), tags: Object.fromEntries(pairs) as object };
}
