import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { cacheDir, root } from './places';

/** Bundles the tests in `test/host/` that match `pattern` for the extension host, and returns the module that VS Code calls. */
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
