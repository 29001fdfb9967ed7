import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { desktopWindow, freePort } from '../hands/desktopWindow';
import { serveHands } from '../hands/serveHands';
import { bundleHostTests } from './bundleHostTests';
import { writeLauncherScript } from './launcherScript';
import { cacheDir, extensionDir } from './places';
import { quietSettings, withoutTooltips } from './quietSettings';

/**
 * Runs the tests whose files match `pattern` in the extension host of a real VS Code: the one that `@vscode/test-electron`
 * downloads, or the one from npm. The tests write their counts to `resultsFile`. Returns whether VS Code succeeded.
 */
export async function runHostTests(kind: 'desktop' | 'server', pattern: string, resultsFile: string): Promise<boolean> {
  const bundle = path.join(cacheDir, `host-tests-${process.pid}`);
  const tests = await bundleHostTests(pattern, bundle);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vscode-user-'));
  await mkdir(path.join(dataDir, 'User'));
  await writeFile(path.join(dataDir, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...withoutTooltips }));
  const port = await freePort();
  const hands = await serveHands(() => desktopWindow(port));
  try {
    await runTests({
      // Our launcher serves its own hands, for the window that it opens.
      ...(kind === 'server' && { vscodeExecutablePath: await writeLauncherScript() }),
      extensionDevelopmentPath: extensionDir,
      extensionTestsPath: tests,
      launchArgs: [
        `--user-data-dir=${dataDir}`,
        `--extensions-dir=${path.join(dataDir, 'extensions')}`,
        `--remote-debugging-port=${port}`,
      ],
      extensionTestsEnv: { TEST_RESULTS: resultsFile, TEST_USER_DATA: dataDir, TEST_HANDS: hands.address },
    });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    hands.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    await rm(bundle, { recursive: true, force: true });
  }
}
