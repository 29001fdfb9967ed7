import type { Locator, Page } from 'playwright-core';

/** The modal dialog. */
export class Dialog {
  readonly box: Locator;

  constructor(page: Page) {
    this.box = page.locator('.monaco-dialog-box');
  }

  /** Waits for the dialog, and returns its message and detail. */
  async read(): Promise<string> {
    return this.box.locator('.dialog-message-container').innerText();
  }

  async press(button: string): Promise<void> {
    await this.box.getByRole('button', { name: button, exact: true }).click();
    await this.box.waitFor({ state: 'hidden' });
  }
}
