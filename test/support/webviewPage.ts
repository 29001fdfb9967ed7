import { createRequire } from 'node:module';
import path from 'node:path';
import esbuild, { type BuildOptions } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../src/pages/kit/html';
import { newContext } from '../vscode/browser';
import { themes, type ThemeName } from './themeColors';

const origin = 'http://page.test';

export interface ShownAs {
  readonly theme: ThemeName;
  readonly width: number;
  readonly height: number;
  readonly reducedMotion?: 'reduce';
}

export interface PageOptions extends ShownAs {
  /** The name of its script and style sheet. */
  readonly bundle: 'replication' | 'overview' | 'plan' | 'usage' | 'compare' | 'managedImage';
  readonly state: unknown;
}

/** A page as a webview would show it, under the same security policy, with this test as its host. */
export interface WebviewPage<ToHost, ToPage> {
  readonly page: Page;
  /** All messages that the page has posted to the host so far, oldest first. */
  readonly said: () => Promise<readonly (ToHost | { readonly type: 'ready' })[]>;
  /** All states that the page has saved with VS Code so far, oldest first. */
  readonly left: () => Promise<readonly unknown[]>;
  /** Errors in the browser: policy violations and exceptions. */
  readonly complaints: readonly string[];
  readonly tell: (message: ToPage) => Promise<void>;
  readonly close: () => Promise<void>;
}

let bundled: Promise<ReadonlyMap<string, string>> | undefined;

/** The same bundle as in the product. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { page } = createRequire(__filename)('../../esbuild.js') as { page: BuildOptions };
  const { outputFiles } = await esbuild.build({ ...page, minify: true, sourcemap: false, write: false });
  return new Map(outputFiles.map(file => [path.basename(file.path), file.text]));
}

export async function openWebviewPage<ToHost, ToPage extends object>(
  browser: Browser,
  options: PageOptions,
): Promise<WebviewPage<ToHost, ToPage>> {
  const files = await (bundled ??= bundle());
  const { theme, width, height, reducedMotion = null } = options;
  const context = await newContext(browser, { viewport: { width, height }, reducedMotion });
  const page = await context.newPage();
  const said: (ToHost | { readonly type: 'ready' })[] = [];
  const left: unknown[] = [];
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  await page.exposeFunction('tellTest', (kind: 'said' | 'left' | 'nothing', value: unknown) => {
    if (kind === 'said') said.push(value as ToHost);
    else if (kind === 'left') left.push(value);
  });
  // Calls arrive in their order: once this one is answered, all earlier ones have arrived.
  const allArrived = () => page.evaluate("tellTest('nothing')");
  await page.addInitScript({ content: webviewScript(theme) });
  await page.route(`${origin}/**`, route => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const contentType = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    const file = name === '' ? html(options) : files.get(name);
    return route.fulfill(file === undefined ? { status: 404 } : { contentType, body: file });
  });
  await page.goto(`${origin}/`);
  return {
    page,
    said: () => allArrived().then(() => [...said]),
    left: () => allArrived().then(() => [...left]),
    complaints,
    tell: message => page.evaluate(data => window.postMessage(data, '*'), message as object).then(() => settled(page)),
    close: () => context.close(),
  };
}

/** What VS Code does to a page before its script runs. As text, since the compiler of the tests would add helper calls. */
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

function html({ bundle: name, state }: PageOptions): string {
  return pageHtml({
    title: 'Page',
    language: 'en',
    source: origin,
    script: `${origin}/${name}.js`,
    style: `${origin}/${name}.css`,
    nonce: 'test',
    state,
  });
}

/** Waits until the message has been handled and rendered. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
