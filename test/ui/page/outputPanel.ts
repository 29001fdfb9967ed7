import type { Page } from 'playwright-core';

/** The Output panel. */
export class OutputPanel {
  constructor(private readonly page: Page) {}

  /** Waits until the visible part contains this. */
  async says(text: string | RegExp): Promise<void> {
    // Its lines have non-breaking spaces.
    const words = typeof text === 'string' ? new RegExp(text.replaceAll(' ', '\\s')) : text;
    await this.page.locator('.part.panel .view-line', { hasText: words }).last().waitFor();
  }
}
