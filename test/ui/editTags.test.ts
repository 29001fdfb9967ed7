import assert from 'node:assert/strict';
import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { useWorkbench } from './page/useWorkbench';

describe('Editing tags as a document', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 600, 'files.autoSave': 'off' },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
  });
  const title = /^rhel-9-hardened\.tags\.json/;
  const tab = () => vscode().editors.tab(title);
  const save = () => vscode().page.keyboard.press('ControlOrMeta+S');
  const unsaved = () => tab().and(vscode().page.locator('.dirty')).waitFor();

  async function write(text: string): Promise<void> {
    const { page } = vscode();
    await page.locator('.part.editor .monaco-editor .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.evaluate(copied => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+V');
  }

  /** VS Code backs up unsaved text a moment after it was typed. */
  async function backedUp(text: string): Promise<void> {
    const folder = path.join(vscode().dataDir, 'data/User/Backups');
    const holds = async (file: Dirent): Promise<boolean> =>
      file.isFile() && (await readFile(path.join(file.parentPath, file.name), 'utf8')).includes(text);
    await eventually(`${text} to be backed up`, async () => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return (await Promise.all(files.map(holds))).includes(true) || undefined;
    });
  }

  before(async () => {
    await vscode().openContainer();
    await vscode().view('Managed Images').openAlone();
    await vscode().view('Managed Images').chooseFromMenu(['rhel-9-hardened'], 'Edit Tags…');
    await tab().waitFor();
  });

  it('reports invalid tags on save, and stays unsaved', async () => {
    await write('{ "costCenter": 42 }');
    await save();
    await vscode().notifications.with('The value of "costCenter" isn\'t text. Put it in quotation marks.').waitFor();
    await vscode().notifications.dismiss('The value of "costCenter" isn\'t text. Put it in quotation marks.');
    await unsaved();
  });

  it('stays unsaved when the plan is canceled, and keeps the text', async () => {
    await write('{ "costCenter": "42" }');
    await save();
    await vscode().quickInput.titled(/Set tags on rhel-9-hardened/);
    await vscode().quickInput.cancel();
    await vscode().notifications.with('Nothing was changed. Save again to see what will happen.').waitFor();
    await vscode().notifications.dismiss('Nothing was changed.');
    await unsaved();
    assert.match(await vscode().editors.text(), /"costCenter": "42"/);
  });

  it('restores the unsaved tags after a reload', async () => {
    await backedUp('"costCenter": "42"');
    await vscode().reload();
    await tab().waitFor();
    await unsaved();
    assert.match(await vscode().editors.text(), /"costCenter": "42"/);
  });

  it('sets the tags when the plan runs, and saves the document', async () => {
    await save();
    await vscode().quickInput.titled(/Set tags on rhel-9-hardened/);
    await vscode().review.run();
    await tab().and(vscode().page.locator(':not(.dirty)')).waitFor();
    await vscode().notifications.with('Set tags on rhel-9-hardened: done.').waitFor();
    await vscode().editors.close(title);
    await vscode().openContainer();
    await vscode().view('Managed Images').chooseFromMenu(['rhel-9-hardened'], 'Edit Tags…');
    await tab().waitFor();
    assert.match(await vscode().editors.text(), /"costCenter": "42"/);
  });
});
