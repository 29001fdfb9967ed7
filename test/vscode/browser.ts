import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
} from 'playwright-core';
import { waitLimit } from '../support/waitLimit';
import { bringPackedChromium } from './packedChromium';
import { root } from './places';
import { run } from './run';

type Way = readonly [name: string, prepare: () => Promise<LaunchOptions[]>];

const installedNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

/** Sources of a browser, the cheapest first. Each returns ways to launch it, none when it is not available. */
const ways: Way[] = [
  ['$CHROMIUM_PATH', async () => fromVariable()],
  ['an installed browser', async () => [...installed(), { channel: 'chrome' }, { channel: 'msedge' }]],
  ['the npm package @sparticuz/chromium', bringPackedChromium],
  ['the browser that Playwright downloads', downloaded],
  ["Debian's chromium", fromDebian],
];

/** Launches the first browser that starts. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const failures: string[] = [];
  for (const [name, prepare] of ways) {
    try {
      for (const way of await prepare()) {
        try {
          return await launch({ ...way, ...options });
        } catch (error) {
          failures.push(`${name}: ${firstLines(error)}`);
        }
      }
    } catch (error) {
      failures.push(`${name}: ${firstLines(error)}`);
    }
  }
  throw new Error(`No browser starts. Set CHROMIUM_PATH to a Chrome, Chromium or Edge.\n${failures.join('\n')}`);
}

/** A context whose waits and navigations have the one limit of all tests. */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(waitLimit);
  return context;
}

async function launch(options: LaunchOptions): Promise<Browser> {
  const args = ['--font-render-hinting=none'];
  const browser = await chromium.launch({ args, chromiumSandbox: false, timeout: waitLimit, ...options });
  try {
    // A browser that lacks libraries or fonts starts, and fails at the first page.
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.setContent('<p>Is there a font?</p>');
    await page.screenshot();
    await context.close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function fromVariable(): LaunchOptions[] {
  const executablePath = process.env['CHROMIUM_PATH'];
  return executablePath ? [{ executablePath }] : [];
}

function installed(): LaunchOptions[] {
  if (process.platform === 'win32') return [];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return installedNames
    .flatMap(name => folders.map(folder => path.join(folder, name)))
    .filter(file => existsSync(file) && spawnSync(file, ['--version']).status === 0)
    .map(executablePath => ({ executablePath }));
}

async function downloaded(): Promise<LaunchOptions[]> {
  const playwright = path.dirname(require.resolve('playwright-core/package.json'));
  await run(process.execPath, [path.join(playwright, 'cli.js'), 'install', 'chromium-headless-shell'], root);
  return [{}];
}

async function fromDebian(): Promise<LaunchOptions[]> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return [];
  await run('apt-get', ['update'], root);
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], root);
  return installed();
}

function firstLines(error: unknown): string {
  return String(error).split('\n').slice(0, 3).join(' ');
}
