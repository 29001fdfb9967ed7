import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { serveHands } from '../hands/serveHands';
import { testMark } from '../support/testMark';
import { launchBrowser, newContext } from './browser';
import { startCodeServer } from './codeServer';
import { testWindowUrl } from './workbenchUrl';

/**
 * Takes the arguments with which `@vscode/test-electron` starts VS Code on a desktop, runs the same tests in the extension
 * host of a server with a browser as its window, and ends with their exit code.
 */
async function launch(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
  if (typeof extension !== 'string' || typeof tests !== 'string')
    throw new Error('Both --extensionDevelopmentPath and --extensionTestsPath are needed.');

  const dataDir = await mkdtemp(path.join(tmpdir(), 'vscode-host-'));
  const passedOn = (['user-data-dir', 'extensions-dir'] as const).flatMap(name =>
    typeof values[name] === 'string' ? [`--${name}=${values[name]}`] : [],
  );
  const browser = await launchBrowser();
  const context = await newContext(browser, {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const hands = await serveHands(() => Promise.resolve(page));
  const server = await startCodeServer({
    dataDir,
    environment: { TEST_HANDS: hands.address },
    args: ['--enable-smoke-test-driver', ...passedOn],
  });
  try {
    const exitCode = new Promise<number>((resolve, reject) => {
      page.once('crash', () => reject(new Error('The window has crashed.')));
      page.once('close', () => reject(new Error('The window was closed before the tests had ended.')));
      void page.exposeFunction('codeAutomationLog', writeLog);
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    exitCode.catch(() => undefined);
    await page.goto(testWindowUrl(server.authority, extension, tests));
    return await exitCode;
  } finally {
    hands.close();
    await browser.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Prints the output of the tests and VS Code's errors from the console of VS Code and the extension host. */
function writeLog(type: string, args: unknown[]): void {
  const line = format(...args);
  if (type === 'error' && !line.startsWith('[Service Worker]')) process.stderr.write(`${line}\n`);
  if (line.startsWith(testMark)) process.stdout.write(`${line.slice(testMark.length)}\n`);
}

launch(process.argv.slice(2)).then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
