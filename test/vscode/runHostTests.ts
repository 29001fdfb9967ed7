import { runTests } from '@vscode/test-electron';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleHostTests } from './bundleHostTests';
import { writeLauncherScript } from './launcherScript';
import { extensionDir } from './places';
import { quietSettings } from './quietSettings';

/**
 * Runs `test/host/` in the extension host of a real VS Code: the one `@vscode/test-electron` downloads, or the one from npm.
 * The tests write their counts to `resultsFile`. Answers whether VS Code ended well.
 */
export async function runHostTests(kind: 'desktop' | 'server', resultsFile: string): Promise<boolean> {
  const tests = await bundleHostTests();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vscode-user-'));
  await mkdir(path.join(dataDir, 'User'));
  await writeFile(path.join(dataDir, 'User/settings.json'), JSON.stringify(quietSettings));
  try {
    await runTests({
      ...(kind === 'server' && { vscodeExecutablePath: await writeLauncherScript() }),
      extensionDevelopmentPath: extensionDir,
      extensionTestsPath: tests,
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
