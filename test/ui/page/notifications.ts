import type { Locator, Page } from 'playwright-core';

/** Where notifications are: toasts and the notification center. */
const shown = ':is(.notifications-toasts, .notifications-center)';

/** The notifications at the lower right. */
export class Notifications {
  constructor(private readonly page: Page) {}

  /** The message that contains this text. */
  with(text: string | RegExp): Locator {
    return this.page.locator(`${shown} .notification-list-item:visible`, { hasText: text }).first();
  }

  /** Waits for a notification, and returns all of its text. */
  async read(text: string | RegExp): Promise<string> {
    return this.with(text).locator('.notification-list-item-message').innerText();
  }

  /** The links in the text of a message. */
  async links(text: string | RegExp): Promise<string[]> {
    await this.with(text).waitFor();
    return this.with(text).locator('.notification-list-item-message a').allInnerTexts();
  }

  /** Presses a button of a message. */
  async press(text: string | RegExp, button: string): Promise<void> {
    await this.with(text).getByRole('button', { name: button, exact: true }).click();
  }

  /** The texts of its buttons. */
  async buttons(text: string | RegExp): Promise<string[]> {
    await this.with(text).waitFor();
    return this.with(text).locator('.notification-list-item-buttons-container .monaco-button').allInnerTexts();
  }

  /** Waits for a notification and closes it; one without buttons may disappear before. */
  async dismiss(text: string | RegExp): Promise<void> {
    await this.with(text).waitFor();
    await this.close(text);
  }

  private async close(text: string | RegExp): Promise<void> {
    const gone = this.with(text).waitFor({ state: 'hidden' });
    const closed = this.with(text)
      .hover()
      .then(() => this.with(text).getByRole('button', { name: 'Clear Notification' }).first().click());
    await Promise.race([gone, closed.then(() => gone)]);
  }

  /**
   * Closes all notifications except progress, one by one: a list cleared by VS Code's own command still shows the
   * last one when it opens again.
   */
  async clear(): Promise<void> {
    for (const text of await this.closable().allInnerTexts()) await this.close(text);
  }

  /** Waits for any notification except progress, and returns all of its text. */
  async first(): Promise<string> {
    return this.closable().first().innerText();
  }

  /** The texts of all visible notifications. */
  async all(): Promise<string[]> {
    return this.page.locator(`${shown} .notification-list-item-message:visible`).allInnerTexts();
  }

  private closable(): Locator {
    return this.page
      .locator(`${shown} .notification-list-item:visible`)
      .filter({ has: this.page.locator('.codicon-notifications-clear') })
      .locator('.notification-list-item-message');
  }
}
