import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';

/** The icon of the extension in the activity bar. */
export class ActivityBar {
  constructor(private readonly page: Page) {}

  /** Waits until the icon shows this number; 0: none. */
  async counts(wanted: number): Promise<void> {
    const badge = this.page
      .locator('.part.activitybar')
      .getByRole('tab', { name: 'Compute Gallery' })
      .locator('.badge');
    let seen = '';
    await eventually(
      `the icon to count ${wanted}`,
      async () => {
        seen = (await badge.isVisible()) ? (await badge.innerText()).trim() : '';
        return seen === (wanted === 0 ? '' : String(wanted)) || undefined;
      },
      () => `'${seen}'`,
    );
  }
}
