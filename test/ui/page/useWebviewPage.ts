import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openWebviewPage, type PageOptions, type ShownAs, type WebviewPage } from '../../support/webviewPage';
import { launchBrowser } from '../../vscode/browser';
import { accessibilityViolations } from './accessibility';

/**
 * Call it first in a `describe`: the returned function shows a page as a webview would, in place of the one before. A test
 * fails if the browser reports errors.
 */
export function useWebviewPage<ToHost, ToPage extends object>(
  bundle: PageOptions['bundle'],
): (message: ToPage, shownAs?: Partial<ShownAs>) => Promise<WebviewPage<ToHost, ToPage>> {
  let browser: Browser;
  let shown: WebviewPage<ToHost, ToPage> | undefined;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  afterEach(async () => {
    const complaints = shown?.complaints ?? [];
    await shown?.close();
    shown = undefined;
    assert.deepEqual(complaints, [], 'the browser reports no errors');
  });

  return async (message, shownAs = {}) => {
    await shown?.close();
    const size = { theme: 'dark', width: 900, height: 700 } as const;
    shown = await openWebviewPage<ToHost, ToPage>(browser, { ...size, ...shownAs, bundle, state: {} });
    await shown.tell(message);
    return shown;
  };
}

/** Requires that axe finds nothing serious in a page. */
export async function assertAccessible({ page }: { readonly page: Page }, where: string): Promise<void> {
  const violations = await accessibilityViolations(page.locator('html'));
  const lines = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(one => `${one.html} ${one.failureSummary ?? ''}`).join('\n')}`);
  assert.deepEqual(lines, [], where);
}

/** Requires that a page is no wider than its window. */
export async function assertFits({ page }: { readonly page: Page }, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over < 1, `${where}: ${over} px too wide`);
}
