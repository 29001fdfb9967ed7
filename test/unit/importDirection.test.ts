import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lintOneRule } from '../support/lintOneRule';

const root = path.resolve(__dirname, '../..');
const rule = '@typescript-eslint/no-restricted-imports';

/** Imports in a forbidden direction, with the remedy that the lint message names. */
const planted: readonly (readonly [file: string, line: string, remedy: RegExp])[] = [
  ['src/domain/planted.ts', "import type { AzureReader } from '../azure/ports';", /pass it in as a parameter/],
  ['src/domain/gallery/planted.ts', "import * as vscode from 'vscode';", /implement that in 'platform'/],
  ['src/export/planted.ts', "import type { AzureReader } from '../azure/ports';", /may see only: itself, base, domain/],
  ['src/operations/planted.ts', "import type { Store } from '../store/ports';", /may see only/],
  ['src/store/planted.ts', "import { readFile } from 'node:fs';", /also runs in a browser/],
  ['src/azure/planted.ts', "import { RestError } from '@azure/core-rest-pipeline';", /loads lazily/],
  ['src/simulator/planted.ts', "import { regionKey } from '../domain/region';", /'simulator' may see only: itself/],
  ['src/signIn/planted.ts', "import { Arm } from '../simulator/arm';", /through 'simulator\/entry' only/],
  ['src/tree/planted.ts', "import type { Prompter } from '../wizards/engine/prompter';", /may see only/],
];

describe('Import direction', () => {
  const files = planted.map(([file]) => path.join(root, file));
  after(() => Promise.all(files.map(file => rm(file, { force: true }))));

  it('rejects forbidden imports with lint and names the remedy', async () => {
    await Promise.all(planted.map(([, line], index) => writeFile(files[index] ?? '', `${line}\n`)));
    const results = await lintOneRule(rule).lintFiles(files);
    for (const [file, , remedy] of planted) {
      const messages = results.find(({ filePath }) => filePath === path.join(root, file))?.messages ?? [];
      const refusal = messages.find(({ ruleId }) => ruleId === rule);
      assert.match(refusal?.message ?? 'not refused', remedy, file);
    }
  });
});
