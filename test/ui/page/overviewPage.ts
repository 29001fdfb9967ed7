import type { FrameLocator, Locator } from 'playwright-core';

/** The overview, inside the visible webview. */
export class OverviewPage {
  constructor(readonly frame: FrameLocator) {}

  /** Waits until Azure was read, and returns how many versions there are in how many galleries. */
  async headline(): Promise<string> {
    await this.frame.locator('.tile').first().waitFor();
    return this.frame.locator('.headline').innerText();
  }

  tile(label: string): Locator {
    return this.frame.locator('.tile', { has: this.frame.locator('.tile-label', { hasText: label }) });
  }

  /** How many a tile counts. */
  async count(label: string): Promise<string> {
    return this.tile(label).locator('.value').innerText();
  }

  list(title: string): Locator {
    return this.frame.getByRole('table', { name: title });
  }

  row(name: string): Locator {
    return this.frame.locator('.list tbody tr', { hasText: name }).first();
  }

  action(label: string): Locator {
    return this.frame.locator('.actions').getByRole('button', { name: label });
  }
}
