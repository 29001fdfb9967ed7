import type { Page } from 'playwright-core';

/** What programs write down, at the bottom of the window. */
export class OutputPanel {
  constructor(private readonly page: Page) {}

  /** Waits until the part in sight contains this. */
  async says(text: string | RegExp): Promise<void> {
    // Its lines have spaces that do not break.
    const words = typeof text === 'string' ? new RegExp(text.replaceAll(' ', '\\s')) : text;
    await this.page.locator('.part.panel .view-line', { hasText: words }).last().waitFor();
  }
}
