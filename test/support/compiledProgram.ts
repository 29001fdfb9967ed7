import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { cacheDir, root } from '../vscode/places';

const compiled = new Map<string, Promise<string>>();

/** A program of the sources as one file that Node runs: compiled once, however often it is started. */
export function compiledProgram(source: string): Promise<string> {
  let program = compiled.get(source);
  if (!program) compiled.set(source, (program = compile(source)));
  return program;
}

async function compile(source: string): Promise<string> {
  const name = path.basename(source).replace(/\.ts$/, '');
  const outfile = path.join(cacheDir, 'programs', `${name}-${process.pid}.cjs`);
  await build({
    ...{ absWorkingDir: root, entryPoints: [source], outfile },
    ...{ bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'warning' },
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
