import type { FrameLocator, Locator } from 'playwright-core';

/** The page of two resources side by side, inside the visible webview. */
export class ComparePage {
  constructor(readonly frame: FrameLocator) {}

  /** Waits until both were read, and returns how many differences there are. */
  async headline(): Promise<string> {
    await this.frame.locator('header.ready').waitFor();
    await this.frame.locator('table.pairs').waitFor();
    return this.frame.locator('.headline').innerText();
  }

  /** The heads of the columns. */
  async columns(): Promise<readonly string[]> {
    return (await this.frame.getByRole('columnheader').allInnerTexts()).map(text => text.trim());
  }

  /** The headings that properties stand under. */
  async groups(): Promise<readonly string[]> {
    return this.frame.locator('.group').allInnerTexts();
  }

  rows(): Locator {
    return this.frame.locator('.pairs tbody tr:not(.group)');
  }

  /** The row of a property, its cells separated by spaces. */
  async row(label: string): Promise<string> {
    const text = await this.rows().filter({ hasText: label }).first().innerText();
    return text.replace(/\s+/g, ' ').trim();
  }

  onlyDifferences(): Locator {
    return this.frame.getByRole('checkbox');
  }

  /** Opens one of the two by its name. */
  async open(name: string): Promise<void> {
    await this.frame.getByRole('columnheader').getByRole('button', { name, exact: true }).click();
  }

  async press(label: string): Promise<void> {
    await this.frame.locator('.actions').getByRole('button', { name: label }).click();
  }
}
