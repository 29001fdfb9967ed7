import type * as vscode from 'vscode';
import { announceOperations } from './activity/toasts';
import { showOperationCount } from './activity/statusBar';
import { registerCommands } from './commands/register';
import { resourceTexts } from './commands/resourceTexts';
import type { CommandServices } from './commands/services';
import { createLocationBook } from './store/locationBook';
import { whenNeeded } from './domain/whenNeeded';
import { createOperations } from './operations/runner';
import { runCommand } from './platform/commands';
import { registerDocuments } from './platform/documents';
import type { FileStorage } from './platform/journalStorage';
import type { Log } from './platform/log';
import type { SavedState } from './platform/savedState';
import type { Vault } from './platform/secretVault';
import { registerReplicationPanel } from './replication/registerReplicationPanel';
import { registerWatching } from './replication/registerWatching';
import type { Session } from './signIn/session';
import { createStore } from './store/createStore';
import { registerViews } from './tree/registerViews';

export interface CompositionParts {
  readonly context: vscode.ExtensionContext;
  readonly session: Session;
  readonly log: Log;
  readonly saved: SavedState;
  readonly storage: FileStorage;
  readonly vault: Vault;
  readonly switchTo: CommandServices['switchTo'];
}

/** Everything that lives as long as one session. */
export interface Composition {
  /** Before going to another Azure. When the window closes they stay: a reload restores them. */
  closePanels(): void;
  dispose(): Promise<void>;
}

/** Puts the rooms together. Nothing is asked of Azure before a view, a command or an unfinished operation needs it. */
export function openComposition({
  context,
  session,
  log,
  saved,
  storage,
  vault,
  switchTo,
}: CompositionParts): Composition {
  const { clock, directory, environment, speed } = session;
  const reader = whenNeeded(async () => (await import('./azure/reader')).createReader(directory));
  const writer = whenNeeded(async () => (await import('./azure/writer')).createWriter(directory));
  const store = createStore(reader);
  const locations = createLocationBook(reader);
  const watching = registerWatching({ reader, store, clock, memory: saved, speed: () => speed });
  const operations = createOperations({
    storage,
    vault,
    writer,
    watch: watching,
    clock,
    environment,
    windowId: crypto.randomUUID(),
    reread: id => store.reread(id),
    onRemark: sentence => log.warn(sentence),
  });
  const views = registerViews({
    session,
    store,
    operations,
    extensionUri: context.extensionUri,
    watchVisible: id => watching.watchVisible(id),
    regionName: region => locations.nameOf(region),
    learnRegionNames: subscriptionId => locations.of(subscriptionId),
  });
  const replication = registerReplicationPanel(context, {
    store,
    watching,
    operations,
    async locations(subscriptionId) {
      await session.start();
      return locations.of(subscriptionId);
    },
    clock,
    speed,
    actions: {
      retryFailedRegions: id => runCommand('retryFailedRegions', id),
      deleteManagedImage: id => runCommand('delete', id),
      openInPortal: environment === 'sample' ? undefined : id => runCommand('openInPortal', id),
      reveal: id => views.reveal(id),
    },
  });
  const commands = registerCommands({
    log,
    session,
    reader,
    store,
    operations,
    wizards: { reader, store, directory, clock, memory: saved },
    showReplication: id => replication.show(id),
    reveal: id => views.reveal(id),
    selection: () => views.selection(),
    showOnly: (text, ids) => views.showOnly(text, ids),
    filterText: () => views.filterText(),
    refreshAll: () => views.refresh(),
    switchTo,
  });
  const onError = (error: unknown): void => log.error('An operation could not be shown.', error);
  const subscriptions = [
    ...commands,
    registerDocuments(resourceTexts(reader, session, store)),
    views,
    replication,
    watching,
    announceOperations(operations, onError),
    showOperationCount(operations),
    session.onDidChange(() => {
      operations.nudge();
      watching.clear();
    }),
    session,
  ];
  void operations
    .resume()
    .then(() => (operations.list().some(({ state }) => state === 'running') ? session.start() : undefined))
    .catch((error: unknown) => log.error('The journal of operations could not be read.', error));

  return {
    closePanels: () => replication.closeAll(),
    async dispose() {
      for (const one of subscriptions) one.dispose();
      await operations.dispose();
    },
  };
}
