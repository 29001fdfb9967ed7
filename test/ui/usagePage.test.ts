import assert from 'node:assert/strict';
import type { ToHost, ToPage } from '../../src/pages/usage/contract';
import { presentUsage } from '../../src/pages/usage/present/presentUsage';
import type { UsageSituation } from '../../src/pages/usage/present/situation';
import { themes, type ThemeName } from '../support/themeColors';
import type { ShownAs } from '../support/webviewPage';
import { gallery, situation, users } from '../unit/pages/usage/usageSituations';
import { assertAccessible, assertFits, useWebviewPage } from './page/useWebviewPage';

describe('Usages page', () => {
  const open = useWebviewPage<ToHost, ToPage>('usage');
  const shows = (more: Partial<UsageSituation>): ToPage => ({ type: 'state', view: presentUsage(situation(more)) });
  const show = (more: Partial<UsageSituation> = {}, shownAs: Partial<ShownAs> = {}) => open(shows(more), shownAs);

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
      await assertFits(await show({ imageId: gallery, speed: 60 }, { width }), `${width} px`);
    }
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has no serious accessibility violations in the ${theme} theme`, async () => {
      const states = [{}, { users: { items: [], unread: ['disk'] as const } }, { hasPortal: false }];
      for (const state of theme === 'dark' ? states : states.slice(0, 1)) {
        for (const width of [900, 400]) {
          await assertAccessible(await show(state, { theme, width }), JSON.stringify(Object.keys(state)));
        }
      }
    });
  }
});
