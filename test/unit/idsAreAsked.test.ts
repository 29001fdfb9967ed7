import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';

const root = path.resolve(__dirname, '../..');
const file = path.join(root, 'src/tree/plantedIds.ts');

/** Code that takes ids and names apart by itself, a line each, and what the refusal tells to do. */
const planted: readonly (readonly [line: string, remedy: RegExp])[] = [
  ['export const a = (id: string): boolean => /\\/Versions\\/[^/]+$/i.test(id);', /isVersionId/],
  ["export const b = (id: string): boolean => id.includes('/galleries/');", /galleryIdOf/],
  ["export const c = (id: string): string | undefined => id.split('/images/')[0];", /definitionIdOf/],
  ["export const d = (id: string): string | undefined => id.split('/').at(-1);", /nameOf/],
  ['export const e = (one: string, other: string): boolean => one.toLowerCase() === other;', /sameName/],
  ['export const f = (one?: string, other?: string): boolean => other !== one?.toLowerCase();', /sameId/],
];

describe('ids and names', () => {
  after(() => rm(file, { force: true }));

  it('are taken apart and compared in one place, which lint tells', async () => {
    await writeFile(file, planted.map(([line]) => `${line}\n`).join(''));
    const [result] = await new ESLint({ cwd: root }).lintFiles([file]);
    for (const [index, [line, remedy]] of planted.entries()) {
      const refusal = result?.messages.find(one => one.line === index + 1 && one.ruleId === 'no-restricted-syntax');
      assert.match(refusal?.message ?? 'not refused', remedy, line);
    }
  });
});
