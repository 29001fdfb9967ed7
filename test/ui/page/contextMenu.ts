import type { Page } from 'playwright-core';
import { exactly } from './exactly';

/** Chooses an entry of the open menu; more than one title leads through submenus. */
export async function chooseFromMenu(page: Page, entry: readonly string[]): Promise<void> {
  for (const [depth, title] of entry.entries()) {
    const item = page
      .locator('.monaco-menu .action-item', { has: page.locator('.action-label', { hasText: exactly(title) }) })
      .last();
    // VS Code ignores clicks, but not keys, for a moment after a menu has opened.
    await item.hover();
    await item.and(page.locator('.focused')).waitFor();
    await page.keyboard.press(depth < entry.length - 1 ? 'ArrowRight' : 'Enter');
  }
}
