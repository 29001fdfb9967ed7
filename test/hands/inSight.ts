import type { Page } from 'playwright-core';
import type { PageObjects } from './pageObjects';

/** What is visible in the window now, in a few lines: without it, a timeout of a hand would explain nothing. */
export async function inSight(page: Page, { quickInput, notifications }: PageObjects): Promise<string> {
  const lines: string[] = [];
  if (await quickInput.widget.isVisible()) {
    const texts = quickInput.widget.locator('.quick-input-title, .quick-input-message');
    lines.push(`asks: ${[...(await texts.allInnerTexts()), ...(await quickInput.labels())].join(' | ')}`);
  }
  for (const message of await notifications.all()) lines.push(`says: ${message}`);
  const tabs = await page.locator('.part.editor .tab .label-name').allInnerTexts();
  if (tabs.length > 0) lines.push(`has open: ${tabs.join(' | ')}`);
  return lines.length > 0 ? `The window\n  ${lines.join('\n  ')}` : 'The window asks and says nothing.';
}
