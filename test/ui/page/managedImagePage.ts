import type { FrameLocator, Locator } from 'playwright-core';

/** The page of a managed image, inside the visible webview. */
export class ManagedImagePage {
  constructor(readonly frame: FrameLocator) {}

  /** Waits for the page of an image that was read, and returns whether it can be cloned, in words. */
  async headlineOf(name: string): Promise<string> {
    await this.frame.locator('header.ready h1', { hasText: name }).waitFor();
    return this.frame.locator('.headline').innerText();
  }

  action(label: string): Locator {
    return this.frame.locator('.actions').getByRole('button', { name: label });
  }

  /** The row of a version that was cloned from it. */
  row(version: string): Locator {
    return this.frame.locator('.list tbody tr', { hasText: version });
  }
}
