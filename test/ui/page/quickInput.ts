import type { Locator, Page } from 'playwright-core';
import { exactly } from './exactly';
import { iconsOf } from './iconsOf';

/** VS Code's quick pick or input box. */
export class QuickInput {
  readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
  }

  /** Waits for the question with this title, such as the next step of a wizard. */
  async titled(title: string | RegExp): Promise<void> {
    const text = typeof title === 'string' ? exactly(title) : title;
    await this.widget.locator('.quick-input-title', { hasText: text }).waitFor();
  }

  title(): Promise<string> {
    return this.widget.locator('.quick-input-title').innerText();
  }

  items(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Waits until there are items to choose from, or a prompt. */
  async answerable(): Promise<void> {
    await this.items()
      .or(this.message().filter({ hasText: /\S/ }))
      .first()
      .waitFor();
  }

  /** The item whose label is exactly this. */
  item(label: string): Locator {
    return this.items()
      .filter({ has: this.page.locator('.label-name', { hasText: exactly(label) }) })
      .first();
  }

  /** The visible labels in order, each joined over all its rows. */
  async labels(): Promise<string[]> {
    await this.answerable();
    const rows = await this.items().evaluateAll(all =>
      all.map(row => ({
        label: row.querySelector('.label-name')?.textContent ?? '',
        isContinuation: row.querySelector('.label-name .codicon') === null && /^\s/.test(row.textContent),
      })),
    );
    const labels: string[] = [];
    for (const { label, isContinuation } of rows) {
      const before = isContinuation ? labels.pop() : undefined;
      labels.push(before === undefined ? label : `${before} ${label.trim()}`.trimEnd());
    }
    return labels;
  }

  /** The text of an item over all its rows: label, description and detail as a screen reader reads them. */
  async describe(label: string): Promise<string> {
    await this.item(label).waitFor();
    const rows = await this.rows();
    const first = rows.findIndex(row => row.label.trim() === label.trim());
    const end = rows.findIndex(({ isContinuation }, at) => at > first && !isContinuation);
    return together(rows.slice(first, end === -1 ? undefined : end));
  }

  /** The text of all visible items, in order. */
  async text(): Promise<string> {
    return together(await this.rows());
  }

  /** The links in the texts. */
  async links(): Promise<string[]> {
    return this.widget.locator('a[href]').allInnerTexts();
  }

  /** The names of the icons in the visible items. */
  async icons(): Promise<string[]> {
    const drawn = this.items().locator('.quick-input-list-row .codicon[class*=codicon-]:not(.action-label)');
    return iconsOf(drawn);
  }

  /** Chooses an item by its label; filters a list that is longer than what is visible. */
  async choose(label: string): Promise<void> {
    await this.bringIntoSight(label);
    await this.item(label).waitFor();
    await this.complete();
    await this.item(label).click();
  }

  /** Checks or unchecks items of a multi-select list; `confirm()` accepts them. */
  async toggle(...labels: string[]): Promise<void> {
    for (const label of labels) {
      await this.bringIntoSight(label);
      await this.item(label).locator('.quick-input-list-checkbox, .monaco-checkbox').first().click();
    }
  }

  /** Waits until an item is checked. */
  async ticked(label: string): Promise<void> {
    await this.bringIntoSight(label);
    await this.item(label).locator('[role=checkbox][aria-checked=true], .monaco-checkbox.checked').first().waitFor();
  }

  /** Replaces the typed text: the filter of a list, or else the answer. */
  async type(text: string): Promise<void> {
    await this.input().fill(text);
  }

  /** Waits for a question without a list, where the one before it had a list that would take what is typed. */
  async asksForText(): Promise<void> {
    await this.widget.locator('.quick-input-list').waitFor({ state: 'hidden' });
  }

  /** Types an answer and confirms it. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await this.confirm();
  }

  /** Accepts: the OK button of a multi-select list, or else the Enter key. */
  async confirm(): Promise<void> {
    const ok = this.widget.getByRole('button', { name: 'OK', exact: true });
    if (await ok.isVisible()) await ok.click();
    else await this.input().press('Enter');
  }

  /** An open notification center takes the first Escape. */
  async cancel(): Promise<void> {
    const messages = this.page.locator('.notifications-center.visible');
    if (await messages.isVisible()) {
      await this.input().press('Escape');
      await messages.waitFor({ state: 'hidden' });
    }
    await this.input().press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }

  async back(): Promise<void> {
    await this.button('Back');
  }

  /** Presses a button of the title bar or beside the input, by its tooltip. */
  async button(tooltip: string): Promise<void> {
    await this.widget.getByRole('button', { name: tooltip }).first().click();
  }

  /** Presses a button at the end of an item, by its tooltip. */
  async itemButton(label: string, tooltip: string): Promise<void> {
    await this.item(label).hover();
    await this.item(label).getByRole('button', { name: tooltip }).click();
  }

  /** The text under the input: the prompt or the validation message. */
  message(): Locator {
    return this.widget.locator('.quick-input-message');
  }

  /** Waits until the text under the input contains this, and returns all of it. */
  async says(text: string | RegExp): Promise<string> {
    return this.message().filter({ hasText: text }).innerText();
  }

  /** Waits until the quick input is closed. */
  async closed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Waits for late items of a list, such as an estimate: the rows are redrawn with them, and a click before is lost. */
  private async complete(): Promise<void> {
    await this.items().locator('.codicon-loading').first().waitFor({ state: 'hidden' });
  }

  private input(): Locator {
    return this.widget.locator('.quick-input-box input').first();
  }

  private rows(): Promise<Row[]> {
    return this.items().evaluateAll(all =>
      all.map(row => ({
        label: row.querySelector('.label-name')?.textContent ?? '',
        isContinuation: row.querySelector('.label-name .codicon') === null && /^\s/.test(row.textContent),
        says: row.getAttribute('aria-label') ?? '',
        heading: row.querySelector('.quick-input-list-separator')?.textContent ?? '',
      })),
    );
  }

  private async bringIntoSight(label: string): Promise<void> {
    const first = this.items().first();
    await first.waitFor();
    if ((await this.item(label).count()) > 0) return;
    const all = Number((await first.getAttribute('aria-setsize')) ?? 0);
    const filtered = (await this.input().inputValue()) !== '';
    if (filtered || (await this.items().count()) < all) await this.type(label);
  }
}

/** A rendered row of the list. */
interface Row {
  readonly label: string;
  /** Whether it continues the text of the row above. */
  readonly isContinuation: boolean;
  readonly says: string;
  /** The heading of the group that starts with this row; a screen reader reads it after the row. */
  readonly heading: string;
}

function together(rows: readonly Row[]): string {
  return rows
    .map(({ says, heading }) => (heading === '' ? says : says.replace(`, ${heading}`, '')))
    .map(says => says.replace(/^[\s,]+/, '').replace(/\s+/g, ' '))
    .join(' ');
}
