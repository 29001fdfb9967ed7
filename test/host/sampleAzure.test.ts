import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const subscription = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const compute = `${subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;
const image = `${compute}/images/rhel-9-hardened`;
const version = `${compute}/galleries/golden_images/images/ubuntu-24.04-base/versions/1.8.0`;

describe('Commands of other extensions and key bindings, on Sample Azure', () => {
  before(async () => {
    await vscode.extensions.getExtension('compute-gallery.azure-compute-gallery')?.activate();
    await vscode.commands.executeCommand('computeGallery.useSampleAzure');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('computeGallery.leaveSampleAzure');
  });

  it('show the properties of a resource by its id, before any view was opened', async () => {
    await vscode.commands.executeCommand('computeGallery.viewProperties', image);
    const document = vscode.window.activeTextEditor?.document;
    assert.match(document?.uri.path ?? '', /rhel-9-hardened\.yaml$/);
    assert.match(document?.getText() ?? '', /Full name: rhel-9-hardened\n[^]*Region: East US 2\n/);
  });

  it('show the replication of a version by its id, once', async () => {
    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('computeGallery'));
    const opened = new Promise<void>(resolve => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
        if (panels().length === 0) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('computeGallery.showReplication', version);
    await opened;
    await vscode.commands.executeCommand('computeGallery.showReplication', version.toUpperCase());
    assert.deepEqual(
      panels().map(({ label }) => label),
      ['golden_images\\ubuntu-24.04-base\\1.8.0'],
    );
  });
});
