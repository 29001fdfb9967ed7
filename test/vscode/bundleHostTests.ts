import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir, root } from './places';

/** Bundles the tests in `test/host/` whose files fit `pattern` for the extension host, and answers the module that VS Code shall call. */
export async function bundleHostTests(pattern: string, outdir = path.join(cacheDir, 'host-tests')): Promise<string> {
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/host/index.ts', ...globSync(pattern, { cwd: root })],
    outdir,
    outbase: 'test/host',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}
