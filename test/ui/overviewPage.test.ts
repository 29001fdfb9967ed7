import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/pages/overview/contract';
import { presentOverview } from '../../src/pages/overview/present/presentOverview';
import type { OverviewSituation } from '../../src/pages/overview/present/situation';
import { themes, type ThemeName } from '../support/themeColors';
import { openWebviewPage, type ShownAs, type WebviewPage } from '../support/webviewPage';
import { emptyReading, situation } from '../unit/pages/overview/overviewReading';
import { launchBrowser } from '../vscode/browser';
import { accessibilityViolations } from './page/accessibility';
import { OverviewPage } from './page/overviewPage';
import { useWorkbench } from './page/useWorkbench';

describe('Overview page', () => {
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

  async function show(more: Partial<OverviewSituation> = {}, shownAs: Partial<ShownAs> = {}) {
    await shown?.close();
    const size = { theme: 'dark', width: 1000, height: 800 } as const;
    shown = await openWebviewPage<ToHost, ToPage>(browser, { ...size, ...shownAs, bundle: 'overview', state: {} });
    await tell(more);
    return shown;
  }

  const tell = async (more: Partial<OverviewSituation>): Promise<void> =>
    shown?.tell({ type: 'state', view: presentOverview(situation(more)) });

  const focused = (page: WebviewPage<ToHost, ToPage>['page']): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });

  it('filters by a tile, and shows all again, with the keyboard alone', async () => {
    const { page, said } = await show();
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    assert.match(await focused(page), /^Failed 1/);
    assert.deepEqual((await said()).at(-1), { type: 'filter', tile: 'failed' });
    await tell({ tile: 'failed' });
    assert.equal(
      await page
        .locator('[aria-pressed=true]')
        .innerText()
        .then(text => text.split('\n')[0]),
      'Failed',
    );
    assert.match(await focused(page), /^Failed 1/, 'the focus stays');
    await page.keyboard.press('Enter');
    assert.deepEqual((await said()).at(-1), { type: 'filter' });
  });

  it('opens a row, and what fixes it, with the keyboard alone', async () => {
    const { page, said } = await show({ tile: 'unused' });
    await page.locator('[data-tile=unused]').focus();
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Show All Definitions');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'golden\\ubuntu\\0.2.0');
    await page.keyboard.press('Enter');
    assert.match(JSON.stringify((await said()).at(-1)), /"type":"reveal".*versions\/0\.2\.0/);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Clean Up golden\\ubuntu…');
    await page.keyboard.press('Enter');
    assert.match(JSON.stringify((await said()).at(-1)), /"type":"mend","mend":"cleanUp".*versions\/0\.2\.0/);
  });

  it('keeps the focus on the page when the focused row is gone', async () => {
    const { page } = await show({ tile: 'failed' });
    await page.locator('[data-mend]').first().focus();
    await tell({ tile: 'misplaced' });
    assert.equal(await focused(page), 'Versions missing in regions where machines run them');
  });

  it('marks a region where versions are missing, though it has no replicas', async () => {
    const { page } = await show();
    const size = (selector: string): Promise<number> =>
      page.locator(`.mark.missing ${selector}`).evaluate(shape => shape.getBoundingClientRect().height);
    assert.ok((await size('.solid')) > 1.5 * (await size('.cut-solid')), 'the triangle is inside the disc');
  });

  it('moves between the regions of the map with the arrow keys', async () => {
    const { page } = await show();
    await page.locator('.mark[tabindex="0"]').focus();
    await page.keyboard.press('End');
    assert.match(await focused(page), /^Japan East: 0 replicas/);
    assert.match(await page.locator('.tooltip').innerText(), /Versions missing where machines run them: 1/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.tooltip').count(), 0);
  });

  it('has a text for every plot', async () => {
    const { page } = await show();
    const text = await page.locator('.plots').innerText();
    for (const words of [
      ...['2 of 5 machines whose version is known run the latest (40%).', 'Latest 2 · Older 3'],
      ...['6 of 6 versions were published in the last year.', '8 replicas in 2 regions, most of them in East US.'],
      ...['golden\n$12.50', '6 versions'],
    ])
      assert.ok(text.includes(words), words);
    await page.getByText('Show as table').click();
    assert.match(await page.getByRole('row', { name: /January 2026/ }).innerText(), /January 2026\s+4\s+1/);
    await page.getByText('Show as list').click();
    assert.match(await page.locator('ul.data').innerText(), /Japan East 0 replicas/);
  });

  it('ignores messages that violate the contract', async () => {
    const { page } = await show();
    await page.evaluate(() => window.postMessage({ type: 'state', view: { headline: 'Hacked' } }, '*'));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await page.locator('.headline').innerText(), '6 versions in 1 gallery');
  });

  it('shows the count of each bar of the time line beside it', async () => {
    const { page } = await show();
    assert.deepEqual(await page.locator('.month .count').filter({ visible: true }).allInnerTexts(), [
      '4',
      '1',
      '2',
      '1',
    ]);
  });

  it('leaves no hole among the tiles', async () => {
    for (const width of [400, 640, 900, 1280, 1600]) {
      const { page } = await show({}, { width });
      const ends = await page.locator('.tile').evaluateAll(all => {
        const byRow = new Map<number, number>();
        for (const { top, right } of all.map(one => one.getBoundingClientRect())) byRow.set(top, right);
        return [...byRow.values()];
      });
      assert.equal(new Set(ends.map(Math.round)).size, 1, `${width} px: ${ends.join()}`);
    }
  });

  it('fits widths from 300 to 1600 pixels', async () => {
    for (const width of [300, 400, 860, 861, 900, 1040, 1480, 1600]) {
      for (const tile of [undefined, 'unused', 'misplaced'] as const) {
        const { page } = await show({ tile }, { width });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over < 1, `${tile} at ${width} px is ${over} px too wide`);
        const headline = page.locator('.headline');
        const below = await headline.evaluate(one => one.scrollHeight - one.clientHeight);
        assert.ok(below < 2, `the headline at ${width} px covers what is below it`);
      }
    }
  });

  it('shows no animations with reduced motion', async () => {
    const { page } = await show({}, { reducedMotion: 'reduce' });
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has no serious accessibility violations in the ${theme} theme`, async () => {
      const states = [{}, { tile: 'unused' }, { reading: emptyReading }, { reading: undefined }] as const;
      for (const state of theme === 'dark' ? states : states.slice(0, 2)) {
        for (const width of [1000, 400]) {
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

describe('Overview in the workbench', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 5 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
  });
  const galleries = () => vscode().view('Galleries');
  const overview = () => new OverviewPage(vscode().editors.webview());
  const complaints: string[] = [];

  it('opens from the title of the Galleries view', async () => {
    vscode().page.on('console', message => {
      if (/Content Security Policy/.test(message.text()) && message.location().url.includes('overview'))
        complaints.push(message.text());
    });
    await vscode().openContainer();
    await galleries().row('golden_images');
    await galleries().titleAction('Open Overview');
    await vscode().editors.tab('Overview').waitFor();
    assert.equal(await overview().headline(), '128 versions in 6 galleries');
    assert.equal(await overview().count('Expired'), '7');
    assert.match(await overview().count('Cost per month'), /^\$\d,\d{3}$/);
    await vscode().editors.close('Overview');
  });

  it('opens from the palette', async () => {
    await vscode().palette.run('Compute Gallery: Open Overview');
    assert.equal(await overview().headline(), '128 versions in 6 galleries');
  });

  it('filters the list by a tile, and a row leads to the tree', async () => {
    await overview().tile('Expired').click();
    await overview().list('Expired versions').waitFor();
    assert.equal(await overview().frame.locator('.list tbody tr').count(), 7);
    await overview().row('windows-server-2016\\1.6.0').getByRole('button').first().click();
    await galleries().pane.locator('.monaco-list-row.selected', { hasText: '1.6.0' }).waitFor();
  });

  it('starts what fixes a row', async () => {
    await overview().tile('Expiring').click();
    await overview().frame.locator('[data-mend=setEndOfLife]').click();
    await vscode().quickInput.titled(/Set End of Life/);
    await vscode().quickInput.cancel();
  });

  it('exports what it shows', async () => {
    await overview().action('Export as Markdown').click();
    const text = await vscode().editors.text();
    assert.match(text, /^# Overview of image versions/);
    await vscode().editors.open('Overview');
    // A page that is still loading would take the focus from what is opened next.
    await overview().headline();
  });

  it('is there again after a reload', async () => {
    await vscode().reload();
    await vscode().editors.tab('Overview').waitFor();
    assert.equal(await overview().headline(), '128 versions in 6 galleries');
  });

  it('causes no Content Security Policy violations', () => {
    assert.deepEqual(complaints, []);
  });
});
