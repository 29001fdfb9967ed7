import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

const contributing = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

/** The part of CONTRIBUTING below a heading of the second level. */
function section(title: string): string {
  const [, text] = contributing.split(`\n## ${title}\n`);
  assert.ok(text !== undefined, `CONTRIBUTING.md has no section "${title}".`);
  return text.split('\n## ')[0] ?? '';
}

/** Paths in backticks, such as `src/domain/plan/plan.ts` or `src/export`. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:src|test|media|l10n)\/[\w./-]+)`/g)].map(([, found = '']) => found);
}

describe('The structure of the repository', () => {
  it('has no folder in src with more than 24 files of its own', () => {
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

  it('has every file and folder that CONTRIBUTING names', () => {
    assert.deepEqual(
      pathsIn(contributing).filter(name => !existsSync(path.join(root, name))),
      [],
    );
  });

  it('is explained by a walk from the right-click to Azure and back that passes at most 20 files', () => {
    const files = [...section('One clone, from the click to Azure and back').matchAll(/^\d+\. `([^`]+)`/gm)];
    assert.ok(files.length > 0 && files.length <= 20, `The walk passes ${files.length} files.`);
  });
});
