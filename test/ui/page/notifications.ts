import type { Locator, Page } from 'playwright-core';

/** Where messages are: those that have popped up, and the list of all. */
const shown = ':is(.notifications-toasts, .notifications-center)';

/** Messages at the lower right. */
export class Notifications {
  constructor(private readonly page: Page) {}

  /** The message that contains this text. */
  with(text: string | RegExp): Locator {
    return this.page.locator(`${shown} .notification-list-item:visible`, { hasText: text }).first();
  }

  /** Waits for a message, and answers all of its text. */
  async read(text: string | RegExp): Promise<string> {
    return this.with(text).locator('.notification-list-item-message').innerText();
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

  /** Waits for a message and closes it; one without buttons may go by itself before. */
  async dismiss(text: string | RegExp): Promise<void> {
    await this.with(text).waitFor();
    const gone = this.with(text).waitFor({ state: 'hidden' });
    const closed = this.with(text)
      .hover()
      .then(() => this.with(text).getByRole('button', { name: 'Clear Notification' }).first().click());
    await Promise.race([gone, closed.then(() => gone)]);
  }

  /**
   * Closes all messages but those of work under way, one by one: a list that VS Code's own command has emptied still shows the
   * last one when it opens again.
   */
  async clear(): Promise<void> {
    for (const text of await this.closable().allInnerTexts()) await this.dismiss(text);
  }

  /** Waits for any message, but not for one of work under way, and answers all of its text. */
  async first(): Promise<string> {
    return this.closable().first().innerText();
  }

  /** The texts of all messages in sight now. */
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
