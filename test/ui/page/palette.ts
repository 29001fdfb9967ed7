import type { Page } from 'playwright-core';
import type { QuickInput } from './quickInput';

export class Palette {
  constructor(
    private readonly page: Page,
    private readonly quickInput: QuickInput,
  ) {}

  /** Runs a command by its full title, e.g. `Compute Gallery: Refresh`. */
  async run(title: string): Promise<void> {
    await this.search(title);
    await this.quickInput.item(title).click();
  }

  /** The full titles that the palette offers for a search text, as far as they are in sight. */
  async offers(text: string): Promise<string[]> {
    await this.search(text);
    await this.quickInput.items().first().waitFor();
    const titles = await this.quickInput.labels();
    await this.quickInput.cancel();
    return titles;
  }

  private async search(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.type(`>${text}`);
  }
}
