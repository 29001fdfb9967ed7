import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { build, type BuildOptions, type Metafile } from 'esbuild';

const budget = 60 * 1024;

describe('Entry bundle', () => {
  it('loads at most 60 KB and no libraries at activation', async () => {
    const { extension } = createRequire(__filename)('../../esbuild.js') as { extension: BuildOptions };
    const { metafile } = await build({ ...extension, minify: true, sourcemap: false, metafile: true, plugins: [] });
    const loaded = loadedAtOnce(metafile);
    const sizes = [...loaded].map(file => [metafile.outputs[file]?.bytes ?? 0, file] as const);
    const total = sizes.reduce((sum, [bytes]) => sum + bytes, 0);
    const libraries = Object.keys(metafile.inputs).filter(
      input => input.includes('node_modules/') && [...loaded].some(file => metafile.outputs[file]?.inputs[input]),
    );
    assert.ok(total <= budget, `${total} bytes: use import() for code that only some commands need`);
    assert.deepEqual(
      libraries.filter(input => !input.includes('@vscode/l10n')),
      [],
      'libraries loaded at activation',
    );
  });
});

/** Files of the bundle that the entry loads through static imports. */
function loadedAtOnce({ outputs }: Metafile): Set<string> {
  const entry = Object.keys(outputs).find(file => outputs[file]?.entryPoint === 'src/extension.ts') ?? '';
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') loaded.add(path);
  }
  loaded.delete('vscode');
  return loaded;
}
