import type { FrameLocator, Locator } from 'playwright-core';

/** The page of a plan under review, or of an operation, inside the visible webview. */
export class PlanPage {
  constructor(readonly frame: FrameLocator) {}

  /** Waits until the plan of this title can be decided on. */
  async reviewed(title?: string | RegExp): Promise<void> {
    await this.frame.locator('header.review h1', title === undefined ? {} : { hasText: title }).waitFor();
  }

  /** Waits for the plan, and runs it. */
  async run(title?: string | RegExp): Promise<void> {
    await this.reviewed(title);
    await this.frame.locator('vscode-button[data-action=run]:not([disabled])').click();
  }

  /** Why it can't be run. */
  async refusal(): Promise<string> {
    await this.reviewed();
    await this.frame.locator('vscode-button[data-action=run][disabled]').waitFor();
    return (await this.frame.locator('[data-action=run]').getAttribute('title')) ?? '';
  }

  /** Leaves the plan by the Escape key. */
  async leave(): Promise<void> {
    await this.reviewed();
    await this.frame.locator('.headline').press('Escape');
  }

  async press(action: 'back' | 'export' | 'leaveOut' | 'stopFollowing' | 'retry' | 'showActivity'): Promise<void> {
    await this.frame.locator(`[data-action=${action}]`).click();
  }

  /** Answers a question again. */
  async edit(label: string): Promise<void> {
    await this.reviewed();
    await this.frame.locator('.answer', { hasText: label }).first().click();
  }

  /** Waits until the plan can be decided on with this answer. */
  async answer(label: string, value: string): Promise<void> {
    await this.reviewed();
    await this.frame.locator('.answer', { hasText: label }).filter({ hasText: value }).waitFor();
  }

  answers(): Promise<string[]> {
    return this.frame.locator('.answer').allInnerTexts();
  }

  /** All that the page says, once the plan can be decided on. */
  async text(): Promise<string> {
    await this.reviewed();
    return (await this.frame.locator('main').innerText()).replace(/\s+/g, ' ');
  }

  async notices(): Promise<string[]> {
    await this.reviewed();
    return this.frame.locator('.notice').allInnerTexts();
  }

  /** The labels of the boxes that include a row in the plan. */
  async boxes(): Promise<string[]> {
    const all = await this.frame.getByRole('checkbox').all();
    return Promise.all(all.map(async box => (await box.getAttribute('aria-label')) ?? ''));
  }

  /** Includes a row in the plan, or leaves it out, and waits until the plan can be decided on. */
  async include(name: string, isIncluded: boolean): Promise<void> {
    await this.reviewed();
    await this.frame.getByRole('checkbox', { name: `Include ${name}`, exact: true }).setChecked(isIncluded);
    await this.reviewed();
  }

  row(name: string | RegExp): Locator {
    return this.frame.locator('tbody tr', { hasText: name });
  }

  async rows(): Promise<string[]> {
    await this.frame.locator('tbody tr').first().waitFor();
    const all = await this.frame.locator('tbody tr').allInnerTexts();
    return all.map(text => text.replace(/\s+/g, ' ').trim());
  }

  headline(text?: string | RegExp): Locator {
    return this.frame.locator('.headline', text === undefined ? {} : { hasText: text });
  }

  /** Waits until the operation is in this state. */
  async became(state: 'running' | 'succeeded' | 'failed' | 'stopped'): Promise<void> {
    await this.frame.locator(`header.${state}`).waitFor();
  }

  /** Makes the change of a row again. */
  async retry(name: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: /^Retry…/ })
      .click();
  }

  async openVersion(name: string | RegExp): Promise<void> {
    await this.row(name).locator('.link').click();
  }
}
