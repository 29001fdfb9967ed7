import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

const contributing = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

/** The section of CONTRIBUTING below a second-level heading. */
function section(title: string): string {
  const [, text] = contributing.split(`\n## ${title}\n`);
  assert.ok(text !== undefined, `CONTRIBUTING.md has no section "${title}".`);
  return text.split('\n## ')[0] ?? '';
}

/** Paths in backticks, such as `src/domain/plan/plan.ts` or `src/export`. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:src|test|media|l10n)\/[\w./-]+)`/g)].map(([, found = '']) => found);
}

describe('Repository structure', () => {
  it('keeps every folder in src at 24 files or fewer', () => {
    const count = new Map<string, number>();
    for (const file of globSync('src/**/*.ts', { cwd: root })) {
      const folder = path.dirname(file);
      count.set(folder, (count.get(folder) ?? 0) + 1);
    }
    assert.deepEqual(
      [...count].filter(([, files]) => files > 24),
      [],
    );
  });

  it('contains every file and folder that CONTRIBUTING names', () => {
    assert.deepEqual(
      pathsIn(contributing).filter(name => !existsSync(path.join(root, name))),
      [],
    );
  });

  it('has a source and existing tests for each contract with Azure that CONTRIBUTING lists', () => {
    const [, , ...rows] = section('What the extension relies on Azure for')
      .split('\n')
      .filter(line => line.startsWith('|'))
      .map(line => line.split('|').map(cell => cell.trim()));
    assert.ok(rows.length > 20, `It lists ${rows.length} contracts.`);
    for (const [, contract = '', source = '', tests = ''] of rows) {
      const files = pathsIn(tests);
      assert.ok(contract !== '' && source !== '', `"${contract}" has no source.`);
      assert.equal(files.length, tests.split(', ').length, `"${contract}" names something else than tests: ${tests}`);
      for (const file of files)
        assert.ok(file.endsWith('.test.ts') && existsSync(path.join(root, file)), `No ${file} for "${contract}"`);
    }
  });

  it('documents one clone from the click to Azure and back in at most 20 files', () => {
    const files = [...section('One clone, from the click to Azure and back').matchAll(/^\d+\. `([^`]+)`/gm)];
    assert.ok(files.length > 0 && files.length <= 20, `The walk passes ${files.length} files.`);
  });
});
