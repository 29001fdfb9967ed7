import assert from 'node:assert/strict';
import { parse } from '@cdktn/hcl2json';
import type { Plan } from '../../src/domain/plan/plan';
import { armTemplate } from '../../src/export/armTemplate/armTemplate';
import { azureCli } from '../../src/export/azureCli/azureCli';
import { bicep } from '../../src/export/bicep/bicep';
import { powerShell } from '../../src/export/powerShell/powerShell';
import { terraform } from '../../src/export/terraform/terraform';
import { callsOfAz } from './azCalls';
import { readBicep } from './bicep';
import { gallery, planOf } from './everyKind';
import { readPowerShell } from './powerShell';

/** The texts of one gallery. */
export interface Texts {
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A plan that creates a gallery with each of the texts. */
export function planWith(all: readonly Texts[], title = 'Test'): Plan {
  const changes = all.map(
    ({ description, tags }, at) =>
      ({
        kind: 'createGallery',
        target: `${gallery}${at}`,
        spec: { location: 'westeurope', description, tags },
      }) as const,
  );
  return { ...planOf(...changes), title };
}

/** By language: asserts that a reader of that language finds each text of the plan unchanged, and no expression. */
export const assertArrival: Readonly<Record<string, (plan: Plan, all: readonly Texts[]) => Promise<void>>> = {
  async bash(plan, all) {
    const calls = callsOfAz(azureCli(plan)).filter(([word]) => word === 'sig' || word === 'rest');
    assert.deepEqual(calls.map(textsOfCall), all);
  },

  async PowerShell(plan, all) {
    const { error, strings, commands } = await readPowerShell(powerShell(plan));
    assert.equal(error, undefined);
    assert.equal(commands.filter(name => name === 'New-AzGallery').length, all.length);
    const there = new Set(strings);
    for (const text of all.flatMap(({ description, tags }) => [description, ...Object.entries(tags).flat()])) {
      assert.ok(there.has(text), JSON.stringify(text));
    }
  },

  async Terraform(plan, all) {
    const literal = (text: string): string => {
      assert.doesNotMatch(text.replace(/([$%])\1\{/g, ' '), /[$%]\{/, `an expression: ${JSON.stringify(text)}`);
      return text.replace(/([$%])\1(?=\{)/g, '$1');
    };
    const { resource, data } = (await parse('main.tf', terraform(plan))) as {
      resource: { azurerm_shared_image_gallery: Record<string, [Texts]> };
      data?: unknown;
    };
    assert.equal(data, undefined);
    const found = all.map((_, at) => resource.azurerm_shared_image_gallery[`golden${at}`]?.[0]);
    // Terraform normalizes every string to NFC.
    assert.deepEqual(
      found.map(one => mapTexts({ description: one?.description ?? '', tags: one?.tags ?? {} }, literal)),
      all.map(texts => mapTexts(texts, text => text.normalize('NFC'))),
    );
  },

  async Bicep(plan, all) {
    const found = readBicep(bicep(plan)).map(({ members }) => ({
      description: (members['properties'] as Texts).description,
      tags: members['tags'],
    }));
    assert.deepEqual(found, all);
  },

  async 'ARM JSON'(plan, all) {
    // As Azure reads a template: text in brackets is an expression unless its first bracket is doubled.
    const literal = (text: string): string => {
      const isExpression = text.startsWith('[') && text.endsWith(']');
      assert.ok(!isExpression || text.startsWith('[['), text);
      return isExpression ? text.slice(1) : text;
    };
    const { resources } = JSON.parse(armTemplate(plan)) as {
      resources: { properties: { description: string }; tags: Record<string, string> }[];
    };
    const found = resources.map(({ properties, tags }) =>
      mapTexts({ description: properties.description, tags }, literal),
    );
    assert.deepEqual(found, all);
  },
};

function mapTexts({ description, tags }: Texts, change: (text: string) => string): Texts {
  return {
    description: change(description),
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [change(name), change(value)])),
  };
}

/** The description and tags of one az call, from its options or its body. */
function textsOfCall(call: readonly string[]): Texts {
  const after = (name: string): string | undefined => {
    const joined = call.find(word => word.startsWith(`${name}=`));
    return joined?.slice(name.length + 1) ?? call[call.indexOf(name) + 1];
  };
  if (call[0] === 'rest') {
    const { tags, properties } = JSON.parse(after('--body') ?? '') as Texts & { properties: Texts };
    return { description: properties.description, tags };
  }
  const given = call.includes('--tags') ? call.slice(call.indexOf('--tags') + 1) : [];
  const end = given.findIndex(word => word.startsWith('--'));
  const pairs = given
    .slice(0, end)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return { description: after('--description') ?? '', tags: Object.fromEntries(pairs) };
}
