import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/pages/usage/contract';
import { presentUsage } from '../../src/pages/usage/present/presentUsage';
import type { UsageSituation } from '../../src/pages/usage/present/situation';
import { themes, type ThemeName } from '../support/themeColors';
import { openWebviewPage, type ShownAs, type WebviewPage } from '../support/webviewPage';
import { gallery, situation, users } from '../unit/pages/usage/usageSituations';
import { launchBrowser } from '../vscode/browser';
import { accessibilityViolations } from './page/accessibility';

describe('Usages page', () => {
  let browser: Browser;
  let shown: WebviewPage<ToHost, ToPage> | undefined;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());
  afterEach(async () => {
    const complaints = shown?.complaints ?? [];
    await shown?.close();
    shown = undefined;
    assert.deepEqual(complaints, [], 'the browser reports no errors');
  });

  async function show(more: Partial<UsageSituation> = {}, shownAs: Partial<ShownAs> = {}) {
    await shown?.close();
    const size = { theme: 'dark', width: 900, height: 700 } as const;
    shown = await openWebviewPage<ToHost, ToPage>(browser, { ...size, ...shownAs, bundle: 'usage', state: {} });
    await shown.tell({ type: 'state', view: presentUsage(situation(more)) });
    return shown;
  }

  it('leads from a name to the portal with the keyboard alone', async () => {
    const { page, said } = await show();
    for (const key of ['Tab', 'Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual((await said()).at(-1), { type: 'open', id: users[0]?.id });
  });

  it('has no links where there is no portal', async () => {
    const { page } = await show({ hasPortal: false });
    assert.equal(await page.getByRole('rowheader', { name: 'web-1' }).count(), 1);
    assert.equal(await page.locator('tbody button').count(), 0);
  });

  it('exports and refreshes by its buttons', async () => {
    const { page, said } = await show();
    for (const name of ['Refresh', 'Export as Markdown']) await page.getByRole('button', { name }).click();
    assert.deepEqual(
      (await said()).filter(({ type }) => type === 'act'),
      [
        { type: 'act', action: 'refresh' },
        { type: 'act', action: 'exportMarkdown' },
      ],
    );
  });

  it('fits any width', async () => {
    for (const width of [400, 900, 1600]) {
      const { page } = await show({ imageId: gallery, speed: 60 }, { width });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over < 1, `at ${width} px it is ${over} px too wide`);
    }
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has no serious accessibility violations in the ${theme} theme`, async () => {
      const states = [{}, { users: { items: [], unread: ['disk'] as const } }, { hasPortal: false }];
      for (const state of theme === 'dark' ? states : states.slice(0, 1)) {
        for (const width of [900, 400]) {
          const { page } = await show(state, { theme, width });
          const violations = await accessibilityViolations(page.locator('html'));
          const lines = violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map(one => `${one.html} ${one.failureSummary ?? ''}`).join('\n')}`);
          assert.deepEqual(lines, [], JSON.stringify(Object.keys(state)));
        }
      }
    });
  }
});
