import assert from 'node:assert/strict';
import type { ToHost, ToPage } from '../../src/pages/compare/contract';
import { presentComparison } from '../../src/pages/compare/present/presentComparison';
import type { CompareSituation } from '../../src/pages/compare/present/situation';
import { themes, type ThemeName } from '../support/themeColors';
import type { ShownAs } from '../support/webviewPage';
import { galleries, same, situation, versions } from '../unit/pages/compare/compareSituations';
import { ComparePage } from './page/comparePage';
import { assertAccessible, assertFits, useWebviewPage } from './page/useWebviewPage';
import { useWorkbench } from './page/useWorkbench';

describe('Compare page', () => {
  const open = useWebviewPage<ToHost, ToPage>('compare');
  const shows = (more: Partial<CompareSituation>): ToPage => ({
    type: 'state',
    view: presentComparison(situation(more)),
  });
  const show = (more: Partial<CompareSituation> = {}, shownAs: Partial<ShownAs> = {}) => open(shows(more), shownAs);

  it('shows all properties, and opens one of the two, with the keyboard alone', async () => {
    const { page, said, tell } = await show();
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Space']) await page.keyboard.press(key);
    assert.deepEqual((await said()).at(-1), { type: 'onlyDifferences', isOn: false });
    await tell(shows({ onlyDifferences: false }));
    assert.equal(await page.locator('tr.different').count(), 4);
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual((await said()).at(-1), { type: 'open', id: versions[1] });
  });

  it('tells a screen reader which rows differ', async () => {
    const { page } = await show({ onlyDifferences: false });
    assert.equal(await page.getByRole('rowheader', { name: 'OS disk (GB) different' }).count(), 1);
    assert.equal(await page.getByRole('rowheader', { name: 'Operating system', exact: true }).count(), 1);
  });

  it('says that both are the same', async () => {
    const { page } = await show({ reading: same });
    assert.equal(await page.locator('.headline').innerText(), 'No differences');
    assert.equal(await page.locator('.empty').innerText(), 'Both have the same properties.');
  });

  it('runs its actions by buttons', async () => {
    const { page, said } = await show();
    for (const name of ['Refresh', 'Show JSON', 'Export as Markdown']) await page.getByRole('button', { name }).click();
    assert.deepEqual(
      (await said()).flatMap(message => (message.type === 'act' ? message.action : [])),
      ['refresh', 'showJson', 'exportMarkdown'],
    );
  });

  it('fits any width', async () => {
    for (const width of [300, 400, 860, 900, 1600]) {
      for (const more of [{ onlyDifferences: false }, { ids: galleries, speed: 60 }]) {
        await assertFits(await show(more, { width }), `${width} px`);
      }
    }
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`has no serious accessibility violations in the ${theme} theme`, async () => {
      const states = [{}, { onlyDifferences: false }, { reading: same }, { reading: undefined }];
      for (const state of theme === 'dark' ? states : states.slice(0, 2)) {
        for (const width of [900, 400]) {
          await assertAccessible(await show(state, { theme, width }), JSON.stringify(Object.keys(state)));
        }
      }
    });
  }
});

describe('Comparing in the workbench', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 5 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
  });
  const galleriesView = () => vscode().view('Galleries');
  const comparison = () => new ComparePage(vscode().editors.webview());
  const rhel = ['golden_images', 'rhel-9-base'];
  const title = 'golden_images\\rhel-9-base\\9.6.0 and 9.7.0';
  const complaints: string[] = [];

  it('opens from two selected versions, with the lower number on the left', async () => {
    vscode().page.on('console', message => {
      if (/Content Security Policy/.test(message.text()) && message.location().url.includes('compare'))
        complaints.push(message.text());
    });
    await vscode().openContainer();
    await galleriesView().expand(...rhel);
    await galleriesView().selectAll([...rhel, '9.7.0'], [...rhel, '9.6.0']);
    await galleriesView().chooseFromMenu([...rhel, '9.6.0'], 'Compare…');
    await vscode().editors.tab(title).waitFor();
    assert.match(await comparison().headline(), /^\d+ differences$/);
    assert.deepEqual(await comparison().columns(), ['Property', '9.6.0', '9.7.0']);
    assert.match(await comparison().row('Source'), /^Source \S+-9\.6\.0 \S+-9\.7\.0$/);
  });

  it('shows all properties under the headings of View Properties, and only the differences again', async () => {
    const few = await comparison().rows().count();
    await comparison().onlyDifferences().uncheck();
    await comparison().rows().filter({ hasText: 'Full name' }).waitFor();
    const groups = await comparison().groups();
    assert.deepEqual(groups.slice(0, 3), ['Image version', 'Properties', 'Regions']);
    assert.ok(groups.includes('Tags') && groups.includes('Lifecycle'));
    assert.equal(await comparison().frame.locator('tr.different').count(), few);
    await comparison().onlyDifferences().check();
    await comparison().rows().filter({ hasText: 'Full name' }).waitFor({ state: 'detached' });
    assert.equal(await comparison().rows().count(), few);
  });

  it('shows JSON in the diff editor', async () => {
    await comparison().press('Show JSON');
    await vscode().page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    await vscode().editors.close('golden_images › rhel-9-base › 9.6.0 and 9.7.0');
  });

  it('is there again after a reload', async () => {
    await comparison().headline();
    await vscode().reload();
    await vscode().editors.tab(title).waitFor();
    assert.match(await comparison().headline(), /^\d+ differences$/);
  });

  it('opens from Compare with Previous, in the same tab', async () => {
    await vscode().openContainer();
    await galleriesView().chooseFromMenu([...rhel, '9.7.0'], 'Compare with Previous');
    await comparison().headline();
    assert.equal(await vscode().page.locator('.part.editor').getByRole('tab', { name: title }).count(), 1);
  });

  it('leads to the page of a version, and from there back', async () => {
    await comparison().open('9.7.0');
    await vscode().editors.tab('golden_images\\rhel-9-base\\9.7.0').waitFor();
    const changes = vscode().editors.webview().locator('[data-section=differences]');
    await changes.getByRole('button', { name: 'Compare with Previous' }).click();
    assert.match(await comparison().headline(), /^\d+ differences$/);
  });

  it('causes no Content Security Policy violations', () => {
    assert.deepEqual(complaints, []);
  });
});

describe('Comparing in Spanish', () => {
  const vscode = useWorkbench({ language: 'es', environment: { COMPUTE_GALLERY_SAMPLE: '1' } });

  it('speaks Spanish', async () => {
    await vscode().openContainer();
    await vscode()
      .view('Galerías')
      .chooseFromMenu(['golden_images', 'rhel-9-base', '9.7.0'], 'Comparar con la anterior');
    const page = new ComparePage(vscode().editors.webview());
    assert.match(await page.headline(), /^\d+ diferencias$/);
    assert.deepEqual(await page.columns(), ['Propiedad', '9.6.0', '9.7.0']);
    assert.equal(await page.frame.locator('.only').innerText(), 'Mostrar solo las diferencias');
    assert.doesNotMatch(await page.frame.locator('main').innerText(), /\b(?:none|yes|no differences|differences)\b/i);
  });
});
