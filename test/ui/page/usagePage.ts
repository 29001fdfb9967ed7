import type { FrameLocator } from 'playwright-core';

/** The page of what uses an image, inside the visible webview. */
export class UsagePage {
  constructor(readonly frame: FrameLocator) {}

  /** Waits until Azure was read, and returns how many resources use the image. */
  async headline(): Promise<string> {
    await this.frame.locator('header.ready').waitFor();
    return this.frame.locator('.headline').innerText();
  }

  /** The row of a resource, its cells separated by spaces. */
  async row(name: string): Promise<string> {
    const text = await this.frame.locator('.list tbody tr', { hasText: name }).first().innerText();
    return text.replace(/\s+/g, ' ').trim();
  }

  async press(label: string): Promise<void> {
    await this.frame.locator('.actions').getByRole('button', { name: label }).click();
  }
}
