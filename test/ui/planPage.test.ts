import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { PlanEstimate } from '../../src/domain/cost/cost';
import type { JudgedPlan } from '../../src/domain/plan/planReview';
import type { ToHost, ToPage } from '../../src/pages/plan/contract';
import { presentPlan } from '../../src/pages/plan/present/presentPlan';
import type { PlanSituation, ReviewSituation } from '../../src/pages/plan/present/situation';
import { themes, type ThemeName } from '../support/themeColors';
import { openWebviewPage, type ShownAs, type WebviewPage } from '../support/webviewPage';
import {
  bulkPlan,
  names,
  now,
  operation,
  refused,
  review,
  situation,
  versionIdOf,
} from '../unit/pages/plan/planSituations';
import { launchBrowser } from '../vscode/browser';
import { accessibilityViolations } from './page/accessibility';

const refusedReview = situation(review());
const runnableReview = situation(
  review({ judged: { plan: bulkPlan(), optional: [], locations: refusedReview.locations } }),
);
const judgedFor = (kept: readonly string[]): JudgedPlan => ({
  plan: bulkPlan([], kept),
  optional: names.map(name => ({ id: versionIdOf(name), label: name, isRefused: false })),
  locations: refusedReview.locations,
});
const runnable = (more: Partial<ReviewSituation> = {}): PlanSituation =>
  situation(review({ judged: judgedFor(names), ...more }));
const free = { amount: 0, terms: [] };
const cost: PlanEstimate = {
  monthly: { adds: { amount: 123.4, terms: [] }, saves: free },
  once: { amount: 5, terms: [] },
  savesLater: false,
  versions: new Map(),
};
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

  it('edits the answer that a problem is about by a button under it', async () => {
    const judged = { ...judgedFor(names), plan: bulkPlan([{ ...refused, code: 'regionUnknown' }]) };
    const { page } = await show(runnable({ judged }));
    await page.getByRole('button', { name: 'Edit Regions' }).first().click();
    assert.deepEqual(await acts(), [{ type: 'edit', key: 'regions' }]);
  });

  it('checks a box only for a row in the plan', async () => {
    const { page } = await show(runnable());
    const box = page.getByRole('checkbox', { name: 'Include build-agent-7', exact: true });
    await box.click();
    await tell(runnable({ isJudging: true }));
    await tell(runnable({ failure: { reason: 'network', code: 'x', message: 'The network is gone.' } as never }));
    assert.equal(await box.isChecked(), true);
  });

  it('keeps a row that is left out in its place, with the focus', async () => {
    const { page } = await show(runnable());
    const labels = () =>
      page.locator('tbody input').evaluateAll(boxes => boxes.map(box => box.getAttribute('aria-label')));
    const before = await labels();
    const box = page.getByRole('checkbox', { name: 'Include build-agent-2', exact: true });
    await box.focus();
    await page.keyboard.press('Space');
    await tell(runnable({ judged: judgedFor(names.filter(name => name !== 'build-agent-2')) }));
    assert.deepEqual(await labels(), before);
    assert.ok(await box.evaluate(one => one === document.activeElement));
  });

  it('keeps the focus on an answer that is edited, and presses it once until the question is left', async () => {
    const { page } = await show(runnable());
    const answer = page.locator('.answer').nth(1);
    await answer.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.deepEqual(await acts(), [{ type: 'edit', key: 'regions' }]);
    await tell(runnable({ pending: 'asking' }));
    await tell(runnable());
    assert.ok(await answer.evaluate(one => one === document.activeElement));
  });

  it('keeps its rows in place while the cost is estimated again', async () => {
    for (const width of [400, 900]) {
      const { page } = await show(runnable({ cost }), { width });
      const tops = () =>
        page.locator('.answer, tbody tr').evaluateAll(all => all.map(one => one.getBoundingClientRect().top));
      const before = await tops();
      await tell(runnable({ cost, isPricing: true, isJudging: true }));
      assert.deepEqual(await tops(), before);
    }
  });

  it('closes the tooltip of the map on Escape, and only then leaves the plan', async () => {
    const { page } = await show(runnable());
    await page.locator('.marks [tabindex="0"]').focus();
    await page.keyboard.press('Escape');
    assert.deepEqual(await acts(), []);
    await page.keyboard.press('Escape');
    assert.deepEqual(await acts(), [{ type: 'leave' }]);
  });

  it('leaves Enter with Control, Alt or Shift to VS Code', async () => {
    const { page } = await show(runnable());
    for (const chord of ['Control+Enter', 'Alt+Enter', 'Shift+Enter']) await page.keyboard.press(chord);
    assert.deepEqual(await acts(), []);
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
