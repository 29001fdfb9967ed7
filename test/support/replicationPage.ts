import { createRequire } from 'node:module';
import path from 'node:path';
import esbuild, { type BuildOptions } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/pages/imageVersion/contract';
import { pageHtml } from '../../src/pages/kit/html';
import { situations } from './replicationSituations';
import { themes, type ThemeName } from './themeColors';

const origin = 'http://replication.test';

interface PageOptions {
  readonly theme: ThemeName;
  readonly width: number;
  readonly height: number;
  readonly reducedMotion?: 'reduce';
}

/** The replication page as a webview would show it, under the same security policy, with this test as its host. */
export interface ReplicationPage {
  readonly page: Page;
  /** What the page has said, oldest first. */
  readonly said: readonly ToHost[];
  /** What it left with VS Code. */
  readonly left: readonly unknown[];
  /** Complaints of the browser: policy violations, exceptions. */
  readonly complaints: readonly string[];
  readonly tell: (message: ToPage) => Promise<void>;
  readonly close: () => Promise<void>;
}

let bundled: Promise<ReadonlyMap<string, string>> | undefined;

/** The very bundle of the product. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { page } = createRequire(__filename)('../../esbuild.js') as { page: BuildOptions };
  const { outputFiles } = await esbuild.build({ ...page, minify: true, sourcemap: false, write: false });
  return new Map(outputFiles.map(file => [path.basename(file.path), file.text]));
}

export async function openReplicationPage(browser: Browser, options: PageOptions): Promise<ReplicationPage> {
  const files = await (bundled ??= bundle());
  const { theme, width, height, reducedMotion = null } = options;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion });
  const page = await context.newPage();
  const said: ToHost[] = [];
  const left: unknown[] = [];
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  await page.exposeFunction('tellTest', (kind: 'said' | 'left', value: unknown) => {
    if (kind === 'said') said.push(value as ToHost);
    else left.push(value);
  });
  await page.addInitScript({ content: webviewScript(theme) });
  await page.route(`${origin}/**`, route => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const contentType = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    const file = name === '' ? html() : files.get(name);
    return route.fulfill(file === undefined ? { status: 404 } : { contentType, body: file });
  });
  await page.goto(`${origin}/`);
  return {
    page,
    said,
    left,
    complaints,
    tell: message => page.evaluate(data => window.postMessage(data, '*'), message).then(() => settled(page)),
    close: () => context.close(),
  };
}

/** What VS Code does to a page before its own script runs. As text: the compiler of the tests would add calls of its own. */
function webviewScript(theme: ThemeName): string {
  const { colors, classes } = themes[theme];
  return `
    window.acquireVsCodeApi = () => ({
      postMessage: value => tellTest('said', value),
      setState: value => tellTest('left', value),
    });
    addEventListener('DOMContentLoaded', () => {
      document.body.className = ${JSON.stringify(classes)};
      for (const [name, color] of Object.entries(${JSON.stringify(colors)})) {
        document.documentElement.style.setProperty('--vscode-' + name, color);
      }
    });
  `;
}

function html(): string {
  return pageHtml({
    title: 'Replication',
    language: 'en',
    source: origin,
    script: `${origin}/replication.js`,
    style: `${origin}/replication.css`,
    nonce: 'test',
    versionId: situations.halfway.versionId,
  });
}

/** Until the message has been handled and drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
