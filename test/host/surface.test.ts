import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

describe('Extension manifest', () => {
  const extension = vscode.extensions.getExtension<unknown>('compute-gallery.azure-compute-gallery');

  before(async () => {
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
  });

  it('activates the extension', () => {
    assert.equal(extension?.isActive, true);
  });

  it('registers exactly the commands that the manifest declares', async () => {
    const promised = manifest().contributes.commands.map(({ command }) => command);
    const all = await vscode.commands.getCommands(true);
    const ofViews = viewIds().flatMap(view => all.filter(command => command.startsWith(`${view}.`)));
    const registered = all.filter(command => command.startsWith('computeGallery.') && !ofViews.includes(command));
    assert.deepEqual(registered.sort(), promised.sort());
  });

  it('registers every view that the manifest declares', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const view of viewIds()) assert.ok(commands.includes(`${view}.focus`), `view '${view}'`);
  });

  const manifest = () => extension?.packageJSON as Manifest;
  const viewIds = () => Object.values(manifest().contributes.views).flatMap(views => views.map(({ id }) => id));
});
