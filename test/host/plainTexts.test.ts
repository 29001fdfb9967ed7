import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerEditableDocuments } from '../../src/platform/editableDocuments';
import { showDiff, showReadOnly } from '../../src/platform/showDocument';
import { showEditable } from '../../src/platform/showEditable';
import { askText } from '../../src/platform/surface/askText';
import { codeLens } from '../../src/platform/surface/codeLens';
import { showMessage } from '../../src/platform/surface/messages';
import { createPanel, setPanelTitle } from '../../src/platform/surface/panels';
import { pickFrom, pickManyFrom } from '../../src/platform/surface/pickFrom';
import { plainly } from '../../src/platform/surface/plainly';
import { createStatusItem } from '../../src/platform/surface/statusItem';
import { createTreeItem } from '../../src/platform/surface/treeItem';
import { whileShowing } from '../../src/platform/surface/whileShowing';
import type { Page } from '../../src/wizards/engine/prompter';
import { quickInputPrompter } from '../../src/wizards/engine/quickInput';
import { Latch } from '../support/latch';
import { hands } from './fixture/hands';
import { tabs } from './fixture/shownText';

/** A name that somebody else gave, and the same as VS Code should show it. */
const hostile =
  '[Exam results](command:workbench.action.files.newUntitledFile) $(trash) x\u202e\n<img src=x onerror=alert(1)> ](command:y)';
const plain =
  '[Exam results] (command:workbench.action.files.newUntitledFile) $ (trash) x <img src=x onerror=alert(1)> ] (command:y)';
/** As the name of a document. */
const plainName = plain.replaceAll('/', ' › ');
const page: Page = { title: hostile, step: 1, totalSteps: 1, canGoBack: false, unsubmitted: new Map() };

describe('Surfaces of VS Code', () => {
  const { quickInput: ask, notifications, statusBar } = hands;
  const labels = async () => (await ask.labels()).map(label => label.trim());
  const disposables: { dispose(): unknown }[] = [];

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await notifications.clear();
    // Closing an unsaved document would ask.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const one of disposables.splice(0)) one.dispose();
  });

  for (const severity of ['info', 'warning', 'error'] as const) {
    it(`show no link in a message (${severity})`, async () => {
      const chosen = showMessage(severity, hostile, ['OK', hostile]);
      assert.equal(await notifications.read('Exam results'), plain);
      assert.deepEqual(await notifications.links('Exam results'), []);
      assert.deepEqual(await notifications.buttons('Exam results'), ['OK', plain]);
      await notifications.press('Exam results', plain);
      assert.equal(await chosen, hostile);
    });
  }

  it('show only our own icons, and no link, in a list', async () => {
    const row = { icon: 'lock', label: hostile, description: hostile, detail: hostile };
    const picked = pickFrom([row], hostile);
    await ask.answerable();
    assert.equal(await ask.title(), plain);
    assert.deepEqual(await labels(), [plain]);
    assert.ok((await ask.describe(plain)).includes(`${plain}, ${plain}`));
    assert.deepEqual([await ask.links(), await ask.icons()], [[], ['lock']]);
    await ask.choose(plain);
    assert.equal(await picked, row);
  });

  it('show neither link nor icon in a list with checkboxes', async () => {
    const rows = [{ label: hostile, picked: true }];
    const picked = pickManyFrom(rows, hostile, hostile);
    await ask.ticked(plain);
    assert.deepEqual([await ask.title(), await ask.links(), await ask.icons()], [plain, [], []]);
    await ask.confirm();
    assert.deepEqual(await picked, rows);
  });

  it('show only our own icons, and no link, in a step of a wizard', async () => {
    const choices = [
      { icon: 'tag', label: hostile, description: hostile, detail: hostile, group: hostile, value: 1 },
      { icon: 'vm', label: 'refused', refusal: hostile, value: 2 },
      { label: hostile, description: hostile, value: 3, readOnly: true },
    ];
    const picked = quickInputPrompter.pick({ page, placeholder: hostile, choices: () => choices });
    await ask.titled(plain);
    await ask.answerable();
    assert.deepEqual([await ask.links(), await ask.icons()], [[], ['tag', 'circle-slash']]);
    assert.ok((await ask.describe('refused')).includes(plain));
    await ask.choose(plain);
    assert.equal(await picked, 1);
  });

  it('show no link in an empty list, nor in one that failed to load', async () => {
    const empty = quickInputPrompter.pick({ page, placeholder: '', choices: () => [], emptyMessage: hostile });
    await ask.answerable();
    assert.deepEqual([await labels(), await ask.links(), await ask.icons()], [[plain], [], ['info']]);
    await ask.cancel();
    await assert.rejects(empty);
    const failing = quickInputPrompter.pick({
      page,
      placeholder: '',
      choices: () => Promise.reject(new Error(hostile)),
    });
    await ask.answerable();
    assert.ok((await ask.describe('Try Again')).includes(plain));
    assert.deepEqual([await ask.links(), await ask.icons()], [[], ['refresh']]);
    await ask.cancel();
    await assert.rejects(failing);
  });

  it('show no link in a prompt or a validation message', async () => {
    for (const open of [
      () =>
        quickInputPrompter.input({ page, prompt: hostile, value: '', validate: text => (text ? hostile : undefined) }),
      () => askText({ title: hostile, prompt: hostile, validate: text => (text ? hostile : undefined) }),
    ]) {
      const answered = open().catch(() => undefined);
      await ask.titled(plain);
      assert.ok((await ask.says('Exam results')).startsWith(plain));
      assert.deepEqual(await ask.links(), []);
      await ask.type('x');
      await ask.says(/^\[Exam results\] \(command/);
      assert.deepEqual(await ask.links(), []);
      await ask.cancel();
      assert.equal(await answered, undefined);
    }
  });

  it('show only our own icon in the status bar', async () => {
    const item = createStatusItem('test.plain', 'plain', 'noop');
    disposables.push(item);
    item.show({ icon: 'sync~spin', text: hostile, tooltip: [hostile, hostile], accessibilityLabel: hostile, args: [] });
    assert.equal(await statusBar.read('Exam results'), plain);
    assert.deepEqual(await statusBar.icons('Exam results'), ['sync']);
  });

  it('show only the icon of VS Code in a progress title', async () => {
    const ended = new Latch();
    const work = whileShowing(hostile, () => ended.opened);
    assert.equal(await statusBar.read('Exam results'), plain);
    assert.deepEqual(await statusBar.icons('Exam results'), ['loading']);
    ended.open();
    await work;
  });

  it('show a row of a view as plain text, and no Markdown in its tooltip', () => {
    const item = createTreeItem(
      {
        label: hostile,
        description: hostile,
        accessibilityLabel: hostile,
        tooltip: { title: hostile, paragraphs: [hostile], facts: [[hostile, hostile]] },
      },
      vscode.TreeItemCollapsibleState.None,
    );
    assert.deepEqual([item.label, item.description, item.accessibilityInformation?.label], [plain, plain, plain]);
    const { tooltip } = item;
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.ok(!/[[\]<>$]|\u202e/.test(tooltip.value), tooltip.value);
    assert.ok(tooltip.isTrusted !== true && tooltip.supportHtml !== true && tooltip.supportThemeIcons !== true);
  });

  it('get a plain message from a provider that fails', async () => {
    const read = plainly(() => Promise.reject(new Error(hostile)));
    await assert.rejects(read, ({ message }: Error) => message === plain);
  });

  it('show only our own icon in a code lens', () => {
    assert.equal(codeLens('copy', hostile, 'copyId', 1).command?.title, `$(copy) ${plain}`);
  });

  it('show a plain title of a panel', () => {
    const panel = createPanel('test.plain', hostile);
    disposables.push(panel);
    assert.equal(panel.title, plain);
    setPanelTitle(panel, `${hostile}!`);
    assert.equal(panel.title, `${plain}!`);
  });

  it('show a plain name of a document', async () => {
    await showReadOnly(`${hostile}.md`, '');
    assert.ok(tabs().includes(`${plainName}.md`), tabs().join());
    await showDiff({ name: `${hostile}.json`, text: 'a' }, { name: 'b.json', text: 'b' }, hostile);
    assert.ok(tabs().includes(plain), tabs().join());
  });

  it('show no link when a document is not saved, and plain diagnostics', async () => {
    const scheme = 'test-plain';
    disposables.push(
      registerEditableDocuments(scheme, {
        read: path => (path === '/gone.json' ? Promise.reject(new Error(hostile)) : Promise.resolve('{}')),
        remarks: () => Promise.resolve([{ severity: 'error', message: hostile, from: 0, to: 1 }]),
        save: () => Promise.resolve(hostile),
      }),
    );
    await assert.rejects(showEditable(scheme, '/gone.json'), ({ message }: Error) => message.includes(plain));
    await showEditable(scheme, '/a.json');
    const uri = vscode.Uri.from({ scheme, path: '/a.json' });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.ok((await notifications.read('Exam results')).includes(plain));
    assert.deepEqual(await notifications.links('Exam results'), []);
    assert.deepEqual([...new Set(vscode.languages.getDiagnostics(uri).map(({ message }) => message))], [plain]);
  });
});
