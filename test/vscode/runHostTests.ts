import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeLauncherScript } from './launcherScript';
import { cacheDir, extensionDir, root } from './places';
import { quietSettings } from './quietSettings';

/**
 * Runs `test/host/` in the extension host of a real VS Code: the one `@vscode/test-electron` downloads, or the one from npm.
 * The tests write their counts to `resultsFile`. Answers whether VS Code ended well.
 */
export async function runHostTests(kind: 'desktop' | 'server', resultsFile: string): Promise<boolean> {
  const bundled = path.join(cacheDir, 'host-tests');
  await bundleTests(bundled);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vscode-user-'));
  await mkdir(path.join(dataDir, 'User'));
  await writeFile(path.join(dataDir, 'User/settings.json'), JSON.stringify(quietSettings));
  try {
    await runTests({
      ...(kind === 'server' && { vscodeExecutablePath: await writeLauncherScript() }),
      extensionDevelopmentPath: extensionDir,
      extensionTestsPath: path.join(bundled, 'index.js'),
      launchArgs: [`--user-data-dir=${dataDir}`, `--extensions-dir=${path.join(dataDir, 'extensions')}`],
      extensionTestsEnv: { TEST_RESULTS: resultsFile },
    });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function bundleTests(outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/host/index.ts', ...globSync('test/host/**/*.test.ts', { cwd: root })],
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
}
