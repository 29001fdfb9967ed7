import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { openComposition, type Composition } from './composition';
import { onDidChangeCloud } from './platform/cloudSettings';
import { createFileStorage } from './platform/files/fileStorage';
import { createLog } from './platform/log';
import { createVault } from './platform/secretVault';
import { onDidChangeSetting } from './platform/settings';
import { openSampleSession, openSession } from './signIn/openSession';

let composition: Composition | undefined;

/**
 * Composes the extension for one session: Sample Azure or the Azure of the settings. Switching disposes everything and
 * composes it again, so that nothing of one Azure is ever shown in, or sent to, the other.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = createLog(context.subscriptions);
  const { globalState } = context;
  const storage = createFileStorage(context.globalStorageUri, context.subscriptions);
  const vault = createVault(context.secrets);

  let switching: Promise<void> = Promise.resolve();
  // Kept here too: shortly after an update, the state may report an earlier one.
  let azure = globalState.get('azure');
  const open = (): void => {
    const session = azure === 'sample' ? openSampleSession(globalState, storage) : openSession(globalState, storage);
    composition = openComposition({ context, session, log, globalState, storage, vault, switchTo });
  };
  const reopen = async (): Promise<void> => {
    composition?.closeAll();
    await composition?.dispose();
    open();
  };
  function switchTo(wanted: 'sample' | 'azure'): Promise<void> {
    azure = wanted;
    void globalState.update('azure', wanted);
    return (switching = switching.then(reopen));
  }
  const reopenForAzure = (): void => {
    if (azure !== 'sample') void switchTo('azure');
  };

  if (azure === undefined && process.env['COMPUTE_GALLERY_SAMPLE'] === '1') {
    azure = 'sample';
    void globalState.update('azure', azure);
  }
  open();
  context.subscriptions.push(onDidChangeSetting('signIn.method', reopenForAzure), onDidChangeCloud(reopenForAzure));
}

export async function deactivate(): Promise<void> {
  await composition?.dispose();
}
