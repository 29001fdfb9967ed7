import type { FrameLocator, Locator, Page } from 'playwright-core';

export class Editors {
  constructor(private readonly page: Page) {}

  /** The tab of an editor, by its title. */
  tab(title: string | RegExp): Locator {
    return this.page.locator('.part.editor').getByRole('tab', { name: title }).first();
  }

  async open(title: string | RegExp): Promise<void> {
    await this.tab(title).click();
  }

  async close(title: string | RegExp): Promise<void> {
    await this.tab(title).hover();
    await this.tab(title).getByRole('button', { name: 'Close' }).first().click();
    await this.tab(title).waitFor({ state: 'detached' });
  }

  /** The content of the visible webview. */
  webview(): FrameLocator {
    return this.page.locator('iframe.webview.ready:visible').first().contentFrame().frameLocator('iframe#active-frame');
  }

  /** All text of the visible text editor, via the clipboard. */
  async text(): Promise<string> {
    await this.selectAll();
    await this.page.keyboard.press('ControlOrMeta+C');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Replaces all text of the visible editor, which has this title, and saves it. */
  async replaceText(title: string, text: string): Promise<void> {
    await this.selectAll();
    await this.page.evaluate(copied => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V'); // typing would close brackets
    await this.tab(title).and(this.page.locator('.dirty')).waitFor();
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.tab(title).and(this.page.locator(':not(.dirty)')).waitFor();
  }

  private async selectAll(): Promise<void> {
    await this.page.locator('.part.editor .monaco-editor .view-line').first().click();
    await this.page.keyboard.press('ControlOrMeta+A');
  }
}
