import type { Locator, Page } from 'playwright-core';

export class StatusBar {
  constructor(private readonly page: Page) {}

  /** The entry that contains this text. */
  item(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }

  async read(text: string | RegExp): Promise<string> {
    return (await this.item(text).innerText()).trim();
  }

  async press(text: string | RegExp): Promise<void> {
    await this.item(text).locator('a').first().click();
  }
}
