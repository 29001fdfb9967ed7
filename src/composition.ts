import * as vscode from 'vscode';
import { announceOperations } from './activity/announceOperations';
import { announceTroubles } from './activity/announceTroubles';
import { logOperations } from './activity/logOperations';
import type { FileStorage } from './base/fileStorage';
import type { KeyValueStorage } from './base/keyValueStorage';
import { lazyDisposable, lazyLoad, lazyProxy } from './base/lazy';
import { realTime } from './base/realTime';
import type { SecretVault } from './base/secrets/secretVault';
import { registerCommands } from './commands/register';
import type { CommandServices } from './commands/services';
import { registerResourceLinks } from './documents/resourceLinks';
import { resourceTexts } from './documents/resourceTexts';
import { tagScheme } from './documents/tagDocumentPath';
import { isOfLabs, subscriptionOf } from './domain/id/resourceId';
import { createOperations } from './operations/runner';
import { registerComparePanel } from './pages/compare/registerComparePanel';
import { registerOverviewPanel } from './pages/overview/registerOverviewPanel';
import { registerPlanPanel } from './pages/plan/registerPlanPanel';
import { registerResourcePanels } from './pages/resource/registerResourcePanels';
import { registerUsagePanel } from './pages/usage/registerUsagePanel';
import { runCommand } from './platform/commands';
import { registerDocuments } from './platform/documents';
import type { Log } from './platform/log';
import { logSession } from './signIn/logSession';
import type { Session } from './signIn/session';
import { createStore } from './store/createStore';
import { createForeignGalleries } from './store/foreignGalleries';
import { createLocationCache } from './store/locationCache';
import { createPollBudget } from './store/pollBudget';
import { registerViews, type Views } from './tree/view/registerViews';
import { registerWatching } from './watching/registerWatching';

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
  /**
   * Called before a switch to another Azure: closes what shows this one, and the question being asked. All of it stays when
   * the window closes, so that a reload can restore it.
   */
  closeAll(): void;
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
  const logged = lazyLoad(async () => (await import('./azure/http/loggedDirectory')).loggedDirectory(directory, log));
  const azure = lazyLoad(async () => (await import('./azure/reader')).createReader(await logged()));
  const labReader = lazyProxy(async () => (await import('./azure/labs/labReader')).createLabReader(await logged()));
  const writer = lazyProxy(async () => (await import('./azure/writer')).createWriter(await logged()));
  // For those who keep what they read themselves.
  const direct = lazyProxy(azure);
  const store = createStore(direct);
  const reader = lazyProxy(async () => (await import('./store/learningReader')).learningReader(await azure(), store));
  const budget = createPollBudget(speed);
  const labStore = lazyLoad(async () =>
    (await import('./store/labs/createLabStore')).createLabStore(labReader, store, { clock, budget }),
  );
  const clones = lazyLoad(async () => (await import('./store/clones')).createClones(direct, store, directory));
  const foreignGalleries = createForeignGalleries(reader, globalState, environment);
  const locations = createLocationCache(reader);
  const watching = registerWatching({ reader: direct, store, clock, globalState, budget });
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
    clones,
    operations,
    foreignGalleries,
    extensionUri: context.extensionUri,
    watchVisible: id => watching.watchVisible(id),
    regionName: region => locations.nameOf(region),
    learnRegionNames: subscriptionId => locations.of(subscriptionId),
  });
  const reveal = (id: string): Promise<boolean> => views.reveal(id);
  const shown = {
    ...{ store, operations, clock, speed },
    locations: {
      known: locations.known,
      async of(subscriptionId: string) {
        await session.start();
        return locations.of(subscriptionId);
      },
    },
  };
  const openInPortal = environment === 'sample' ? undefined : (id: string) => runCommand('openInPortal', id);
  const priceCache = lazyLoad(async () => {
    const [{ createPriceCache }, { pricesOf }] = await Promise.all([
      import('./store/priceCache'),
      import('./signIn/pricesOf'),
    ]);
    return createPriceCache(pricesOf(session), realTime);
  });
  const estimator = lazyLoad(async () => {
    const [{ createEstimator }, prices] = await Promise.all([import('./store/estimator'), priceCache()]);
    return createEstimator({ reader, store, prices });
  });
  const resources = registerResourcePanels(context, {
    ...shown,
    ...{ watching, reader, clones, estimator, openInPortal, reveal },
    names: views.names,
    run: runCommand,
  });
  const overview = registerOverviewPanel(context, {
    ...{ session, operations, locations, directory: logged, prices: priceCache },
    reveal,
    run: runCommand,
    exportAs: async (format, reading) =>
      (await import('./commands/view/exportOverview')).exportOverview(format, reading),
  });
  const estimate: CommandServices['estimate'] = async plan => (await estimator()).ofPlan(plan);
  const copy: CommandServices['copy'] = text => vscode.env.clipboard.writeText(text);
  const locale = vscode.env.language;
  const plans = registerPlanPanel(context, {
    ...shown,
    watchVisible: id => watching.watchVisible(id),
    estimate,
    run: runCommand,
  });
  const usages = registerUsagePanel(context, { ...shown, session, reader, openInPortal });
  const texts = resourceTexts({ reader, labReader, session, store, labStore, foreignGalleries }, namesFor);
  const comparisons = registerComparePanel(context, { ...shown, factsOf: texts.factsOf, run: runCommand });
  const pages = [resources, overview, plans, usages, comparisons];
  const commands = registerCommands({
    log,
    session,
    ...{ reader, labReader, store, labStore, foreignGalleries, operations },
    ...{ directory, clock, globalState, locale, estimate, copy },
    prompter: lazyProxy(async () => (await import('./wizards/engine/quickInput')).quickInputPrompter),
    regionNames: () => locations.names(directory.subscriptions()[0]?.id),
    communityNames: () => foreignGalleries.communityNames(),
    reviewPlan: async review =>
      (await import('./wizards/plan/reviewOnPage')).reviewOnPage({ estimate, copy, locale }, plans.review)(review),
    showOperation: id => plans.show(id),
    journalFolder: context.globalStorageUri,
    showReplication: id => resources.show(id),
    preview: id => resources.show(id, 'preview'),
    showOverview: () => overview.show(''),
    showUsages: id => usages.show(id),
    showComparison: ids => comparisons.show(ids),
    reveal,
    revealShared: () => views.revealShared(),
    selection: () => views.selection(),
    showOnly: hits => views.showOnly(hits),
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
  const resumed = operations.resume();
  const disposables = [
    ...commands,
    registerDocuments(texts),
    registerResourceLinks(environment !== 'sample'),
    views,
    ...pages,
    watching,
    announceOperations(operations, onError),
    lazyDisposable(async () => resumed.then(() => announceTroubles(operations, onError)), onError),
    logOperations(operations, log),
    logSession(session, log),
    lazyDisposable(
      async () => (await import('./activity/statusBar')).showRunningOperations(operations, store),
      onError,
    ),
    session.onDidChange(() => {
      operations.retryNow();
      watching.clear();
    }),
    session,
  ];
  void resumed
    .then(() => (operations.list().some(({ state }) => state === 'running') ? session.start() : undefined))
    .catch((error: unknown) => log.error('The journal of operations could not be read.', error));

  return {
    closeAll() {
      for (const one of pages) one.closeAll();
      // Sent at once, so that it never closes a question of the next session.
      void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      void import('./platform/closeDocuments').then(one => one.closeDocuments(tagScheme));
    },
    async dispose() {
      for (const one of disposables) one.dispose();
      await operations.dispose();
    },
  };
}
