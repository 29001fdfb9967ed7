import type { Locator, Page } from 'playwright-core';
import { iconsOf } from './iconsOf';

export class StatusBar {
  constructor(private readonly page: Page) {}

  /** The entry that contains this text. */
  item(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }

  async read(text: string | RegExp): Promise<string> {
    return (await this.item(text).innerText()).trim();
  }

  /** The names of the icons in an entry, as soon as it has one: VS Code draws them after the text. */
  async icons(text: string | RegExp): Promise<string[]> {
    const drawn = this.item(text).locator('.codicon');
    await drawn.first().waitFor();
    return iconsOf(drawn);
  }

  async press(text: string | RegExp): Promise<void> {
    await this.item(text).locator('a').first().click();
  }
}
