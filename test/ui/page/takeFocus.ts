import type { Page } from 'playwright-core';

/**
 * Moves the focus from a webview to the side bar. A webview takes a focus given to it with a delay, even from what has
 * been opened since, which then closes; so this waits until it has it. What opens next returns the focus to the side bar.
 */
export async function takeFocus(page: Page): Promise<void> {
  const webview = page.locator('iframe.webview.ready:focus');
  if ((await webview.count()) > 0)
    await webview.contentFrame().frameLocator('iframe#active-frame').locator('body').evaluate(untilFocused);
  await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement instanceof HTMLIFrameElement)
      document.querySelector<HTMLElement>('.part.sidebar .pane-header')?.focus();
  });
}

/** Runs in the webview. */
async function untilFocused({ ownerDocument }: Element): Promise<void> {
  while (!ownerDocument.hasFocus()) await new Promise(requestAnimationFrame);
}
