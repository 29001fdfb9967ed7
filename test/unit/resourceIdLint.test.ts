import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lintOneRule } from '../support/lintOneRule';

const root = path.resolve(__dirname, '../..');
const file = path.join(root, 'src/tree/plantedIds.ts');
const rule = 'no-restricted-syntax';

/** Lines of code that parse or compare IDs themselves, with the helper that the lint message names. */
const planted: readonly (readonly [line: string, remedy: RegExp])[] = [
  ['export const a = (id: string): boolean => /\\/Versions\\/[^/]+$/i.test(id);', /isVersionId/],
  ["export const b = (id: string): boolean => id.includes('/galleries/');", /galleryIdOf/],
  ["export const c = (id: string): string | undefined => id.split('/images/')[0];", /definitionIdOf/],
  ["export const d = (id: string): string | undefined => id.split('/').at(-1);", /nameOf/],
  ['export const e = (one: string, other: string): boolean => one.toLowerCase() === other;', /sameName/],
  ['export const f = (one?: string, other?: string): boolean => other !== one?.toLowerCase();', /sameId/],
  [
    'export const g = (id: string): string | undefined => /\\/resourceGroups\\/([^/]+)/i.exec(id)?.[1];',
    /resourceGroupOf/,
  ],
  ["export const h = (id: string): string | undefined => id.split('/')[8];", /parseResourceId/],
  ["export const i = (id: string): string | undefined => id.split('/providers/')[1];", /isOfProvider/],
  ["export const j = (id: string): boolean => id.includes('/providers/Microsoft.Compute/galleries/');", /galleryIdOf/],
  ["export const k = (id: string): string => id.slice(id.lastIndexOf('/') + 1);", /nameOf/],
  ['export const l = (a: string, b: string): boolean => [a.toLowerCase()].includes(b.toLowerCase());', /sameName/],
];

describe('Resource IDs and names', () => {
  after(() => rm(file, { force: true }));

  it('rejects code that parses or compares IDs itself and names the helper to use', async () => {
    await writeFile(file, planted.map(([line]) => `${line}\n`).join(''));
    const [result] = await lintOneRule(rule).lintFiles([file]);
    for (const [index, [line, remedy]] of planted.entries()) {
      const refusal = result?.messages.find(one => one.line === index + 1 && one.ruleId === rule);
      assert.match(refusal?.message ?? 'not refused', remedy, line);
    }
  });
});
