import * as vscode from 'vscode';
import { announceOperations } from './activity/announceOperations';
import { showOperationCount } from './activity/statusBar';
import { warnOfEndOfLife } from './activity/warnOfEndOfLife';
import { registerCommands } from './commands/register';
import { registerResourceLinks } from './documents/resourceLinks';
import { resourceTexts } from './documents/resourceTexts';
import type { CommandServices } from './commands/services';
import { realTime } from './base/realTime';
import { createLocationCache } from './store/locationCache';
import { lazyLoad, lazyProxy } from './base/lazy';
import { createOperations } from './operations/runner';
import { isOfLabs, subscriptionOf } from './domain/id/resourceId';
import { runCommand } from './platform/commands';
import { registerDocuments } from './platform/documents';
import type { FileStorage } from './base/fileStorage';
import type { Log } from './platform/log';
import type { KeyValueStorage } from './base/keyValueStorage';
import type { SecretVault } from './base/secretVault';
import { registerReplicationPanel } from './pages/imageVersion/registerReplicationPanel';
import { registerWatching } from './watching/registerWatching';
import type { Session } from './signIn/session';
import { createForeignGalleries } from './store/foreignGalleries';
import { createPollBudget } from './store/pollBudget';
import { createStore } from './store/createStore';
import type { ReadPrices } from './store/priceCache';
import { registerViews, type Views } from './tree/view/registerViews';

export interface CompositionParts {
  readonly context: vscode.ExtensionContext;
  readonly session: Session;
  readonly log: Log;
  readonly globalState: KeyValueStorage;
  readonly storage: FileStorage;
  readonly vault: SecretVault;
  readonly switchTo: CommandServices['switchTo'];
}

/** Everything with the lifetime of a session. */
export interface Composition {
  /** Called before a switch to another Azure. Panels stay when the window closes, so that a reload can restore them. */
  closePanels(): void;
  dispose(): Promise<void>;
}

/** Composes the rooms. Sends nothing to Azure until a view, a command or an unfinished operation needs it. */
export function openComposition({
  context,
  session,
  log,
  globalState,
  storage,
  vault,
  switchTo,
}: CompositionParts): Composition {
  const { clock, directory, environment, speed } = session;
  const reader = lazyProxy(async () => (await import('./azure/reader')).createReader(directory));
  const labReader = lazyProxy(async () => (await import('./azure/labs/labReader')).createLabReader(directory));
  const writer = lazyProxy(async () => (await import('./azure/writer')).createWriter(directory));
  const store = createStore(reader);
  const budget = createPollBudget(speed);
  const labStore = lazyLoad(async () =>
    (await import('./store/labs/createLabStore')).createLabStore(labReader, store, { clock, budget }),
  );
  const foreignGalleries = createForeignGalleries(reader, globalState, environment);
  const locations = createLocationCache(reader);
  const watching = registerWatching({ reader, store, clock, globalState: globalState, budget });
  const operations = createOperations({
    storage,
    vault,
    writer,
    watch: watching,
    clock,
    environment,
    windowId: crypto.randomUUID(),
    reread: async id => (isOfLabs(id) ? await labStore() : store).reread(id),
    onRemark: sentence => log.warn(sentence),
  });
  const views = registerViews({
    session,
    store,
    labStore,
    operations,
    foreignGalleries,
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
  const estimate = lazyLoad(async () => {
    const [{ createEstimator }, { createPriceCache }] = await Promise.all([
      import('./store/estimator'),
      import('./store/priceCache'),
    ]);
    return createEstimator({ reader, store, prices: createPriceCache(pricesOf(session), realTime) });
  });
  const commands = registerCommands({
    log,
    session,
    reader,
    labReader,
    store,
    labStore,
    foreignGalleries,
    operations,
    wizards: {
      prompter: lazyProxy(async () => (await import('./wizards/engine/quickInput')).quickInputPrompter),
      ...{ reader, labReader, store, directory, clock, globalState: globalState, locale: vscode.env.language },
      communityNames: () => foreignGalleries.communityNames(),
      copy: text => vscode.env.clipboard.writeText(text),
      estimate: async plan => (await estimate())(plan),
    },
    showReplication: id => replication.show(id),
    reveal: id => views.reveal(id),
    revealShared: () => views.revealShared(),
    selection: () => views.selection(),
    showOnly: (text, ids) => views.showOnly(text, ids),
    filterText: () => views.filterText(),
    refreshAll: () => views.refresh(),
    switchTo,
  });
  async function namesFor(id: string): Promise<Views['names']> {
    const [first] = directory.subscriptions();
    await locations.of(subscriptionOf(id) || (first?.id ?? ''));
    return views.names;
  }
  const onError = (error: unknown): void => log.error('A notification could not be shown.', error);
  const subscriptions = [
    ...commands,
    registerDocuments(resourceTexts({ reader, labReader, session, store, labStore, foreignGalleries }, namesFor)),
    registerResourceLinks(environment !== 'sample'),
    views,
    replication,
    watching,
    announceOperations(operations, onError),
    showOperationCount(operations),
    warnOfEndOfLife({ store, clock, globalState, environment, reveal: id => views.reveal(id), onError }),
    session.onDidChange(() => {
      operations.retryNow();
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

/** Only the public cloud has a public price list. Sample Azure serves its own, so that no request leaves the window. */
function pricesOf({ environment, directory, clock }: Session): ReadPrices | undefined {
  if (environment !== 'AzureCloud' && environment !== 'sample') return undefined;
  return async (region, signal) => {
    const [tenant] = directory.tenants();
    if (!tenant) throw new Error('Nobody is signed in.');
    const { readRegionPrices } = await import('./azure/list/readRegionPrices');
    return readRegionPrices(tenant.connection, region, clock.now(), signal);
  };
}
