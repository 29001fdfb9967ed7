import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quickInput';
import { takeFocus } from './takeFocus';

export class Palette {
  /** The search box of the palette; a command that asks for input has another one. */
  private readonly line: Locator;

  constructor(
    private readonly page: Page,
    private readonly quickInput: QuickInput,
  ) {
    this.line = page.getByPlaceholder('Type the name of a command to run.');
  }

  /** Runs a command by its full title, e.g. `Compute Gallery: Refresh`. */
  async run(title: string): Promise<void> {
    await this.search(title);
    await this.quickInput.item(title).click();
    // A palette that is still closing would take the next search and close with it.
    await this.line.waitFor({ state: 'hidden' });
  }

  /** The visible full titles that the palette offers for a search text. */
  async offers(text: string): Promise<string[]> {
    await this.search(text);
    await this.quickInput.items().first().waitFor();
    const titles = await this.quickInput.labels();
    await this.quickInput.cancel();
    return titles;
  }

  private async search(text: string): Promise<void> {
    await takeFocus(this.page);
    await this.page.keyboard.press('F1');
    await this.line.fill(`>${text}`);
  }
}
