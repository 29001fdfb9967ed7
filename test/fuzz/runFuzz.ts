import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { cacheDir, root } from '../vscode/places';

export interface FuzzRun {
  readonly code: number | null;
  readonly printed: string;
}

/** Bundles the program and runs it with these arguments in a process of its own. */
export async function runFuzz(given: readonly string[], show: (text: string) => void): Promise<FuzzRun> {
  // In the repository, where the parsers' WebAssembly is found.
  await mkdir(cacheDir, { recursive: true });
  const folder = await mkdtemp(path.join(cacheDir, 'fuzz-'));
  try {
    const outfile = path.join(folder, 'program.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['test/fuzz/program.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      sourcemap: 'inline',
      external: ['@cdktn/hcl2json', 'web-tree-sitter'],
      banner: { js: `const moduleUrl = require('node:url').pathToFileURL(__filename).href;` },
      define: { 'import.meta.url': 'moduleUrl' },
      logLevel: 'warning',
    });
    const child = spawn(process.execPath, ['--enable-source-maps', outfile, ...given], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      show(chunk.toString());
    });
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, printed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
