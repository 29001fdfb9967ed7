import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/pages/plan/contract';
import { presentPlan } from '../../src/pages/plan/present/presentPlan';
import type { PlanSituation } from '../../src/pages/plan/present/situation';
import { themes, type ThemeName } from '../support/themeColors';
import { openWebviewPage, type ShownAs, type WebviewPage } from '../support/webviewPage';
import { bulkPlan, now, operation, review, situation, versionIdOf } from '../unit/pages/plan/planSituations';
import { launchBrowser } from '../vscode/browser';
import { accessibilityViolations } from './page/accessibility';

const refusedReview = situation(review());
const runnableReview = situation(
  review({ judged: { plan: bulkPlan(), optional: [], locations: refusedReview.locations } }),
);
const running = situation({
  kind: 'operation',
  operation: operation([
    { state: 'done', startedAt: now - 60_000, finishedAt: now },
    { state: 'replicating', startedAt: now - 60_000, remark: 'Azure is still busy with it; retrying.' },
    {
      state: 'failed',
      startedAt: now - 60_000,
      finishedAt: now,
      failure: { reason: 'forbidden', code: 'AuthorizationFailed', message: 'The client is not allowed.' },
    },
    { state: 'waiting' },
  ]),
});
const empty = situation({ kind: 'operation', operation: undefined });

describe('Plan page', () => {
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

  async function show(what: PlanSituation, shownAs: Partial<ShownAs> = {}) {
    await shown?.close();
    const size = { theme: 'dark', width: 900, height: 800 } as const;
    shown = await openWebviewPage<ToHost, ToPage>(browser, { ...size, ...shownAs, bundle: 'plan', state: {} });
    await tell(what);
    return shown;
  }

  const tell = async (what: PlanSituation): Promise<void> => shown?.tell({ type: 'state', view: presentPlan(what) });
  const acts = async (): Promise<(ToHost | { readonly type: 'ready' })[]> =>
    ((await shown?.said()) ?? []).filter(({ type }) => type !== 'ready');

  it('runs the plan on Enter, and leaves it on Escape', async () => {
    const { page } = await show(runnableReview);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.deepEqual(await acts(), [{ type: 'act', action: 'run' }, { type: 'leave' }]);
  });

  it("ignores Enter while the plan can't be run", async () => {
    const { page } = await show(refusedReview);
    await page.keyboard.press('Enter');
    assert.deepEqual(await acts(), []);
  });

  it('does what is focused on Enter, and not also run the plan', async () => {
    const { page } = await show(runnableReview);
    await page.locator('.answer').nth(1).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await acts(), [{ type: 'edit', key: 'regions' }]);
  });

  it('leaves out a row by its box, and what Azure would refuse by a button', async () => {
    const { page } = await show(refusedReview);
    assert.match(await page.locator('tbody tr').nth(2).innerText(), /The managed image build-agent-3 failed/);
    await page.getByRole('checkbox', { name: 'Include build-agent-2', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Leave Out build-agent-3' }).click();
    assert.deepEqual(await acts(), [
      { type: 'tick', key: versionIdOf('build-agent-2').toLowerCase(), isTicked: false },
      { type: 'act', action: 'leaveOut' },
    ]);
  });

  it('is the page of the operation from Run on, and remembers it for a reload', async () => {
    const { page, left } = await show(runnableReview);
    await page.keyboard.press('Enter');
    await shown?.tell({ type: 'save', state: { operationId: 'operation-1' } });
    await tell(running);
    assert.deepEqual((await left()).at(-1), { operationId: 'operation-1' });
    assert.equal(await page.locator('.headline').innerText(), '1 of 4 done, 1 failed');
    assert.match(
      await page.locator('tbody tr').nth(2).innerText(),
      /build-agent-3\s+You don't have permission[^]*not allowed[^]*Retry…\s+Standard, locally redundant/,
    );
    await page
      .locator('tbody tr')
      .nth(0)
      .getByRole('button', { name: /^Show Version/ })
      .click();
    assert.deepEqual((await acts()).at(-1), { type: 'open', id: versionIdOf('build-agent-1') });
  });

  it('shows texts of others as text', async () => {
    const answers = [{ key: 'gallery', label: 'Gallery', value: '<img src=x onerror=alert(1)>' }];
    const { page } = await show(situation(review({ answers })));
    assert.match(await page.locator('.answer').innerText(), /<img src=x onerror=alert\(1\)>/);
    assert.equal(await page.locator('img').count(), 0);
  });

  it('ignores messages that violate the contract', async () => {
    const { page } = await show(runnableReview);
    await page.evaluate(() => window.postMessage({ type: 'state', view: { headline: 'Hacked' } }, '*'));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await page.locator('.headline').innerText(), 'Create 12 image versions in 3 regions');
  });

  it('shows the state and duration of a row right under its name where there is no room for columns', async () => {
    const { page } = await show(running, { width: 400 });
    const lines = (await page.locator('tbody tr').first().innerText()).split('\n').filter(Boolean);
    assert.deepEqual(lines.slice(1, 3), ['done', '1 min']);
    assert.equal(lines.filter(text => text === 'done').length, 1);
    await page.setViewportSize({ width: 900, height: 800 });
    assert.equal(
      await page.locator('tbody tr').first().getByText('done', { exact: true }).filter({ visible: true }).count(),
      1,
    );
  });

  it('breaks full names at backslashes, not at hyphens, and leaves their text as it is', async () => {
    const { page } = await show(runnableReview, { width: 330 });
    const name = page.locator('.name').first();
    assert.equal(await name.textContent(), 'Create image version golden_images\\build-agent-1\\1.0.0');
    const ends = await name.evaluate(element => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const last = new Map<number, string>();
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const [index, character] of (node.textContent ?? '').split('').entries()) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { top, width } = range.getBoundingClientRect();
          if (width > 0) last.set(top, character);
        }
      return [...last.values()];
    });
    assert.deepEqual(
      ends.slice(0, -1).filter(one => !/[\s\\]/.test(one)),
      [],
    );
    assert.ok(ends.includes('\\'), `a line ends at a backslash: ${ends.join()}`);
  });

  it('fits widths from 300 to 1600 pixels', async () => {
    for (const width of [300, 400, 620, 621, 900, 1600]) {
      for (const what of [refusedReview, running]) {
        const { page } = await show(what, { width });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over < 1, `${what.subject.kind} at ${width} px is ${over} px too wide`);
      }
    }
  });

  it('shows no animations with reduced motion', async () => {
    const { page } = await show(running, { reducedMotion: 'reduce' });
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has no serious accessibility violations in the ${theme} theme`, async () => {
      for (const what of theme === 'dark' ? [refusedReview, running, empty] : [refusedReview, running]) {
        for (const width of [900, 400]) {
          const { page } = await show(what, { theme, width });
          const violations = await accessibilityViolations(page.locator('html'));
          const lines = violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map(one => `${one.html} ${one.failureSummary ?? ''}`).join('\n')}`);
          assert.deepEqual(lines, [], what.subject.kind);
        }
      }
    });
  }
});
