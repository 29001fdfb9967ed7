import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lintOneRule } from '../support/lintOneRule';

const root = path.resolve(__dirname, '../..');
const lines = [
  "import * as vscode from 'vscode';",
  "import { window } from 'vscode';",
  "void vscode.window.showErrorMessage('');",
  'const { window: other } = vscode;',
  "export const item = new vscode.TreeItem('');",
  "export const text = new vscode.MarkdownString('');",
  'export const lens = new vscode.CodeLens(new vscode.Range(0, 0, 0, 0));',
  "export const say = (view: vscode.TreeView<unknown>): void => void (view.message = '');",
  'void [window, other];',
];
/** Lines that lint reports, and the remedy that it names. */
const refused: readonly (readonly [line: number, remedy: RegExp])[] = [
  [2, /Show messages, lists, views and panels through 'platform\/surface'/],
  [3, /Show messages/],
  [4, /Show messages/],
  [5, /Make this in 'platform\/surface'/],
  [6, /Make this/],
  [7, /Make this/],
  [8, /Set the texts of views and panels/],
];

describe('Lint of surfaces', () => {
  const files = ['tree', 'wizards', 'commands/view', 'pages', 'activity', 'documents', 'signIn'].map(room =>
    path.join(root, 'src', room, 'plantedSurface.ts'),
  );
  after(() => Promise.all(files.map(file => rm(file, { force: true }))));

  it('keeps messages, lists, views and panels out of all rooms but platform', async () => {
    await Promise.all(files.map(file => writeFile(file, `${lines.join('\n')}\n`)));
    for (const { filePath, messages } of await lintOneRule('no-restricted-syntax').lintFiles(files)) {
      for (const [line, remedy] of refused) {
        const refusal = messages.find(one => one.line === line);
        assert.match(refusal?.message ?? 'not refused', remedy, `${filePath}: ${lines[line - 1] ?? ''}`);
      }
    }
  });
});
