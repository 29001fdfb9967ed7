import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/pages/managedImage/contract';
import { presentImagePage } from '../../src/pages/managedImage/present/presentImagePage';
import type { ImageSituation } from '../../src/pages/managedImage/present/situation';
import { themes, type ThemeName } from '../support/themeColors';
import { openWebviewPage, type ShownAs, type WebviewPage } from '../support/webviewPage';
import { clones, cloning, image, situation } from '../unit/pages/managedImage/imageSituations';
import { launchBrowser } from '../vscode/browser';
import { accessibilityViolations } from './page/accessibility';
import { ManagedImagePage } from './page/managedImagePage';
import { useWorkbench } from './page/useWorkbench';

const refused = { image: { ...image, osState: 'Specialized' } } as const;

describe('Managed image page', () => {
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

  async function show(more: Partial<ImageSituation> = {}, shownAs: Partial<ShownAs> = {}) {
    await shown?.close();
    const size = { theme: 'dark', width: 900, height: 700 } as const;
    shown = await openWebviewPage<ToHost, ToPage>(browser, { ...size, ...shownAs, bundle: 'managedImage', state: {} });
    await shown.tell({ type: 'state', view: presentImagePage(situation(more)) });
    return shown;
  }

  it('starts a clone, and leads to a version, with the keyboard alone', async () => {
    const { page, said } = await show();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual((await said()).at(-1), { type: 'act', action: 'cloneManagedImage' });
    await page.getByRole('button', { name: 'Delete…' }).focus();
    for (const key of ['Tab', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual((await said()).at(-1), { type: 'open', id: clones[1]?.id });
  });

  it('does not offer what would be refused, and says why', async () => {
    const { page, said } = await show(refused);
    const button = page.getByRole('button', { name: 'Clone Managed Image to Gallery…' });
    assert.match((await button.getAttribute('title')) ?? '', /is specialized.*capture it again/);
    await page.locator('.notice.error', { hasText: 'capture it again' }).waitFor();
    await button.click({ force: true });
    assert.deepEqual(await said(), [{ type: 'ready' }]);
  });

  it('fits any width', async () => {
    for (const width of [400, 900, 1600]) {
      const { page } = await show({ ...refused, operations: [cloning()], speed: 60 }, { width });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over < 1, `at ${width} px it is ${over} px too wide`);
    }
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has no serious accessibility violations in the ${theme} theme`, async () => {
      const states = [refused, {}, { clones: [] }, { image: undefined, isGone: true }];
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

describe('The page of a managed image, from a click on its row', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 1000 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
  });
  const images = () => vscode().view('Managed Images');
  const page = () => new ManagedImagePage(vscode().editors.webview());
  const [name, clone] = ['rhel-9-hardened', 'Clone Managed Image to Gallery…'];
  const version = 'golden_images\\rhel-9-base\\9.7.1';

  it('opens by a click and by Enter, in the panel that a click on a version reuses', async () => {
    await vscode().openContainer();
    await images().openAlone();
    await images().select(name);
    assert.equal(await page().headlineOf(name), 'Can be cloned to a gallery');
    await page().frame.getByText('Nothing was cloned from this image').waitFor();
    assert.equal(await page().action('Open in Portal').count(), 0, 'Sample Azure has no portal');
    await images().select('archive-node');
    assert.equal(await page().headlineOf('archive-node'), 'Can be cloned only as a shallow version');
    await page().frame.locator('.notice.warning', { hasText: 'Data disk 0 of archive-node is 4096 GB' }).waitFor();
    assert.equal(await vscode().editors.tab(name).count(), 0);
    await vscode().page.keyboard.press('ArrowDown');
    await vscode().page.keyboard.press('Enter');
    assert.equal(await page().headlineOf('branch-router-capture'), 'Can be cloned to a gallery');
  });

  it('gives way to a version that is looked at, and takes its place again', async () => {
    await vscode().view('Galleries').openAlone();
    await vscode().view('Galleries').select('golden_images', 'rhel-9-base', '9.7.0');
    await vscode().editors.tab('golden_images\\rhel-9-base\\9.7.0').waitFor();
    assert.equal(await vscode().editors.tab('branch-router-capture').count(), 0);
    await images().openAlone();
    await images().select(name);
    await page().headlineOf(name);
    assert.equal(await vscode().editors.tab('golden_images\\rhel-9-base\\9.7.0').count(), 0);
  });

  it('starts the wizard, and shows the clone as soon as it is there', async () => {
    await page().action(clone).click();
    await vscode().quickInput.titled(`Clone ${name} to Gallery (1/3)`);
    await vscode().quickInput.choose('golden_images');
    await vscode().quickInput.choose('rhel-9-base');
    await vscode().plan.reviewed(`Clone ${name} to Gallery`);
    await vscode().plan.headline().press('Enter');
    await vscode().plan.became('succeeded');
    await vscode().editors.open(name);
    await page().row(version).filter({ hasText: 'ready' }).waitFor();
    await images().reads([name], /^cloned as rhel-9-base 9\.7\.1 · /);
  });

  it('is there again after a reload, and leads to the version', async () => {
    await vscode().reload();
    await vscode().editors.open(name);
    assert.equal(await page().headlineOf(name), 'Can be cloned to a gallery');
    await page().row(version).getByRole('button', { name: version }).click();
    await vscode().editors.tab(version).waitFor();
  });
});

describe('The page of a managed image in Spanish', () => {
  const vscode = useWorkbench({ environment: { COMPUTE_GALLERY_SAMPLE: '1' }, language: 'es' });

  it('speaks Spanish', async () => {
    await vscode().openContainer();
    const images = await vscode().view('Imágenes administradas').openAlone();
    await images.select('rhel-9-hardened');
    const page = new ManagedImagePage(vscode().editors.webview());
    assert.equal(await page.headlineOf('rhel-9-hardened'), 'Se puede clonar en una galería');
    await page.action('Clonar imagen administrada en una galería…').waitFor();
    await page.frame.getByRole('heading', { name: 'Versiones clonadas' }).waitFor();
  });
});
