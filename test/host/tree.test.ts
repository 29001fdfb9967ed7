import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSession } from '../../src/signIn/openSession';
import type { TreeNode } from '../../src/tree/treeNode';
import { treeItem } from '../../src/tree/view/treeItem';

const media = vscode.Uri.file('/media');

function node(id: string, more: Partial<TreeNode> = {}): TreeNode {
  return {
    id,
    getTreeItem: () => ({ label: id, icon: { codicon: 'tag' }, contextValue: 'version', children: 'none' }),
    ...more,
  };
}

describe('treeItem', () => {
  it('passes on every property of a node and gives the node to its click command', () => {
    const one = node('a', {
      getTreeItem: () => ({
        label: '1.0.0',
        description: 'latest',
        icon: { codicon: 'star-full', color: 'charts.yellow' },
        tooltip: { title: '1.0.0', paragraphs: [] },
        contextValue: 'version+latest',
        children: 'collapsed',
        accessibilityLabel: 'Image version 1.0.0, latest',
        click: { command: 'showReplication', title: 'Open' },
      }),
    });
    const item = treeItem(one, one.getTreeItem(), media);
    assert.equal(item.id, 'a');
    assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    assert.deepEqual(item.iconPath, new vscode.ThemeIcon('star-full', new vscode.ThemeColor('charts.yellow')));
    assert.equal(item.accessibilityInformation?.label, 'Image version 1.0.0, latest');
    assert.deepEqual(item.command?.arguments, [one]);
    assert.equal(item.command.command, 'computeGallery.showReplication');
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.ok(!item.tooltip.isTrusted && !item.tooltip.supportHtml, 'text from Azure must not run commands or HTML');
  });

  it('has an icon for light themes and one for dark themes', async () => {
    const extension = vscode.extensions.getExtension<unknown>('compute-gallery.azure-compute-gallery');
    assert.ok(extension);
    const folder = vscode.Uri.joinPath(extension.extensionUri, 'media');
    for (const picture of ['windows', 'linux'] as const) {
      const shown = { label: '', icon: { picture }, contextValue: '', children: 'none' } as const;
      const { iconPath } = treeItem(node('a'), shown, folder);
      assert.ok(typeof iconPath === 'object' && 'light' in iconPath && 'dark' in iconPath);
      for (const file of [iconPath.light, iconPath.dark]) {
        assert.ok(file instanceof vscode.Uri);
        assert.ok((await vscode.workspace.fs.stat(file)).size > 0);
      }
    }
  });
});

describe('openSession', () => {
  const globalState = { get: () => undefined, update: () => Promise.resolve() };
  const storage = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };

  it('defaults to the public cloud and is signed out when VS Code has no account', async () => {
    const session = openSession(globalState, storage);
    assert.deepEqual([session.environment, session.portal], ['AzureCloud', 'https://portal.azure.com']);
    await session.start();
    assert.deepEqual(session.state(), { kind: 'signedOut' });
    session.dispose();
  });

  it('uses the configured cloud and reports what a custom cloud lacks', async function () {
    const settings = vscode.workspace.getConfiguration('microsoft-sovereign-cloud');
    if (settings.inspect('environment')?.defaultValue === undefined && !settings.has('environment')) this.skip();
    try {
      await settings.update('environment', 'USGovernment', vscode.ConfigurationTarget.Global);
      assert.equal(openSession(globalState, storage).environment, 'USGovernment');
      await settings.update('environment', 'custom', vscode.ConfigurationTarget.Global);
      const session = openSession(globalState, storage);
      await session.start();
      const state = session.state();
      assert.ok(state.kind === 'signedOut');
      assert.match(state.failure?.message ?? '', /customEnvironment/);
    } finally {
      await settings.update('environment', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
