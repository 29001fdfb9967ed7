import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { shareOf } from '../support/shareOf';
import { root } from '../vscode/places';
import { accessibilityViolations } from './page/accessibility';
import { ReplicationPanel } from './page/replicationPanel';
import { themes, type ThemeName } from './page/themes';
import { useWorkbench } from './page/useWorkbench';

const replicating = ['golden_images', 'ubuntu-24.04-base', '1.8.0'];
const sample = { COMPUTE_GALLERY_SAMPLE: '1' };

for (const theme of shareOf(Object.keys(themes) as ThemeName[], 1))
  describe(`Appearance in the ${theme} theme`, () => {
    const vscode = useWorkbench({ theme, settings: { 'computeGallery.sample.speed': 5 }, environment: sample });
    const galleries = () => vscode().view('Galleries');
    const panel = () => new ReplicationPanel(vscode().editors.webview());

    it('has no accessibility violations on the replication page', async () => {
      await vscode().openContainer();
      await galleries().chooseFromMenu(replicating, 'Open');
      await panel().row('West Europe').waitFor();
      const violations = await accessibilityViolations(panel().frame.locator('main'));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
        [],
      );
    });

    if (theme !== 'dark') return;

    it('shows names in full in a 200-pixel side bar', async () => {
      await vscode().setSideBarWidth(200);
      await galleries().openAlone();
      const version = await galleries().row(...replicating);
      assert.ok(await isInside(version, '.label-name'), 'the number of a version');
      for (const path of [['golden_images'], ['ml_images'], ['golden_images', 'rhel-9-base']])
        assert.ok(await isInside(await galleries().row(...path), '.label-name'), path.join('\\'));
      const images = await vscode().view('Managed Images').openAlone();
      assert.ok(await isInside(await images.row('rhel-9-hardened'), '.label-name'));
    });

    it('does not scroll horizontally in a 350-pixel panel', async () => {
      await vscode().page.setViewportSize({ width: 48 + 200 + 350, height: 800 });
      await panel()
        .frame.locator('body')
        .evaluate(
          body =>
            new Promise<void>(resolve => {
              const look = () => (body.clientWidth <= 360 ? resolve() : requestAnimationFrame(look));
              look();
            }),
        );
      const { inside, outside } = await panel()
        .frame.locator('html')
        .evaluate(html => ({ inside: html.scrollWidth, outside: html.clientWidth }));
      assert.ok(inside <= outside, `${inside} pixels of content in ${outside}`);
      for (const label of ['Show in View', 'Copy Resource ID']) await panel().action(label).scrollIntoViewIfNeeded();
    });
  });

describe('Cloning with the keyboard only', () => {
  const vscode = useWorkbench({ settings: { 'computeGallery.sample.speed': 60 }, environment: sample });
  const press = (key: string) => vscode().page.keyboard.press(key);
  /** Presses a key until a condition holds. */
  const pressUntil = async (key: string, there: () => Promise<boolean>) => {
    for (let presses = 0; !(await there()); presses++) {
      assert.ok(presses < 60, `${key} did not lead there`);
      await press(key);
    }
  };

  it('goes from the tree through the wizard to the replication panel and its actions', async () => {
    const { page, quickInput, editors, plan } = vscode();
    const images = vscode().view('Managed Images').pane;
    const focusImages = async () => {
      await press('F1');
      await page.keyboard.type('Focus on Managed Images View');
      await quickInput.items().filter({ hasText: 'Focus on Managed Images View' }).first().waitFor();
      await press('Enter');
      await images.locator('.monaco-list-row').first().waitFor();
    };
    await focusImages();
    await focusImages(); // at first VS Code focuses the welcome text that was there before
    await pressUntil('ArrowDown', () => images.locator('.focused', { hasText: 'rhel-9-hardened' }).isVisible());
    await press('Shift+F10');
    await page.locator('.monaco-menu .action-item').first().waitFor();
    await pressUntil('ArrowDown', () =>
      page.locator('.monaco-menu .focused', { hasText: 'Clone Managed Image to Gallery…' }).isVisible(),
    );
    await press('Enter');
    for (const step of [1, 2]) {
      await quickInput.titled(`Clone rhel-9-hardened to Gallery (${step}/3)`);
      await quickInput.answerable();
      await press('Enter');
    }
    await plan.reviewed();
    await pressUntil('Tab', () => plan.frame.locator('.answer:focus', { hasText: 'Regions' }).isVisible());
    await press('Enter');
    await quickInput.answerable();
    await page.keyboard.type('Japan East');
    await quickInput.item('Japan East').waitFor();
    await pressUntil('ArrowDown', () => quickInput.widget.locator('.focused', { hasText: 'Japan East' }).isVisible());
    await press('Space');
    await quickInput.ticked('Japan East');
    await press('Enter');
    await plan.answer('Regions', '5 regions');
    await press('Enter');
    await plan.became('running');
    await press('Control+1');
    await pressUntil('Tab', () => plan.frame.locator(':focus', { hasText: 'Show Version' }).isVisible());
    await press('Enter');
    await editors.tab('golden_images\\rhel-9-base\\9.7.1').waitFor();
    const panel = new ReplicationPanel(editors.webview());
    await panel.row('Japan East').waitFor();
    await press('Control+1');
    await pressUntil('Tab', () => panel.frame.locator(':focus', { hasText: 'Copy Resource ID' }).isVisible());
    await press('Enter');
    await vscode().copied(/\/versions\/9\.7\.1$/);
    await pressUntil('Tab', () => panel.frame.locator('tr:focus').isVisible());
    await pressUntil('ArrowDown', () => panel.frame.locator('tr:focus', { hasText: 'West Europe' }).isVisible());
  });
});

describe('Spanish user interface', () => {
  const vscode = useWorkbench({
    language: 'es',
    settings: { 'computeGallery.sample.speed': 60 },
    environment: sample,
  });
  const galleries = () => vscode().view('Galerías');
  const images = () => vscode().view('Imágenes administradas');
  const english = englishTexts();
  const assertSpanish = (where: string, texts: readonly (string | null)[]) => {
    const said = texts.flatMap(text => (text ?? '').split(/\n| · /)).map(text => text.trim());
    assert.ok(said.some(Boolean), `${where} has text`);
    const left = said.filter(text => english.some(pattern => pattern.test(text)));
    assert.deepEqual(left, [], where);
  };

  it('translates views, tooltips and menus', async () => {
    await vscode().openContainer();
    await galleries().openAlone();
    await (await galleries().row(...replicating)).filter({ hasText: /\d+\s% replicada/ }).waitFor();
    for (const view of [galleries(), images(), vscode().view('Actividad')]) {
      await view.open();
      assertSpanish(
        view.title,
        await view.pane.locator('.title, .label-description, p, .monaco-button').allInnerTexts(),
      );
    }
    await galleries().openAlone();
    const rows = await galleries().pane.locator('.monaco-list-row').all();
    assertSpanish('aria-label', (await Promise.all(rows.map(row => row.getAttribute('aria-label')))).flatMap(commas));
    assertSpanish('tooltip', (await galleries().tooltip('golden_images', 'rhel-9-base')).split(/[\n:,]/));
    assertSpanish('menu', await galleries().menuOf(...replicating));
    assertSpanish('menu', await images().menuOf('rhel-9-hardened'));
  });

  it('translates the wizard and the page of the plan', async () => {
    const ask = vscode().quickInput;
    await images().chooseFromMenu(['rhel-9-hardened'], 'Clonar imagen administrada en una galería…');
    const { plan } = vscode();
    const said = async (step: string) => {
      await ask.answerable();
      const rows = ask
        .items()
        .locator('.label-name, .label-description, .quick-input-list-label-meta, .quick-input-list-separator');
      const texts = await rows.allInnerTexts();
      const placeholder = await ask.widget.locator('input').first().getAttribute('placeholder');
      assertSpanish(step, [...texts, placeholder, await ask.title()]);
    };
    for (const step of [1, 2]) {
      await ask.titled(`Clonar rhel-9-hardened en una galería (${step}/3)`);
      await said(`step ${step}`);
      await ask.confirm();
    }
    for (const answer of ['Versión', 'Regiones', 'Réplicas', 'Opciones']) {
      await plan.edit(answer);
      await ask.titled('Clonar rhel-9-hardened en una galería (3/3)');
      await said(answer);
      await ask.cancel();
    }
    const texts = () => plan.frame.locator('main :not(:has(*))').allInnerTexts();
    await plan.reviewed('Clonar rhel-9-hardened en una galería');
    assertSpanish('the plan', await texts());
    await plan.run();
    await plan.became('running');
    assertSpanish('the operation', await texts());
    await plan.openVersion('rhel-9-base\\9.7.1');
  });

  it('translates the replication panel and the final notification', async () => {
    const panel = new ReplicationPanel(vscode().editors.webview());
    await panel.headline('Lista en').waitFor();
    assertSpanish('panel', await panel.frame.locator('main :not(:has(*))').allInnerTexts());
    await panel.headline('Lista en las 4 regiones').waitFor();
    assertSpanish('panel', await panel.frame.locator('main :not(:has(*))').allInnerTexts());
    const ready = 'golden_images\\rhel-9-base\\9.7.1 está lista en las 4 regiones.';
    assert.deepEqual(await vscode().notifications.buttons(ready), [
      'Mostrar versión',
      'Copiar identificador de recurso',
      'Eliminar imagen administrada…',
    ]);
    const activity = vscode().view('Actividad');
    await activity.openAlone();
    assertSpanish('activity', await activity.pane.locator('.label-name, .label-description').allInnerTexts());
  });
});

/** Patterns of the English texts that differ in Spanish. */
function englishTexts(): RegExp[] {
  const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
  const spanish = Object.entries(read('l10n/bundle.l10n.es.json'));
  const manifest = read('package.nls.json');
  const texts = [
    ...spanish,
    ...Object.entries(read('package.nls.es.json')).map(([key, es]) => [manifest[key] ?? '', es]),
  ];
  // "{0} and {1}" would match whatever users write about their own galleries.
  return texts
    .filter(([en = '', es]) => en !== es && /[a-z]{4}/i.test(en.replaceAll(/\{\d\}/g, '')))
    .map(([en = '']) => new RegExp(`^${en.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\d\}/g, '.+')}$`));
}

function commas(text: string | null): string[] {
  return (text ?? '').split(', ');
}

/** Whether a part of a row is entirely visible. */
async function isInside(row: Locator, part: string): Promise<boolean> {
  return row.evaluate((element, selector) => {
    const inner = element.querySelector(selector);
    const box = inner?.getBoundingClientRect();
    const pane = element.closest('.pane')?.getBoundingClientRect();
    return box !== undefined && pane !== undefined && box.width > 0 && box.right <= pane.right;
  }, part);
}
