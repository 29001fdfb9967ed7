import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { lazyLoad } from '../../base/lazy';
import { idKey, isOfLabs, isOfType } from '../../domain/id/resourceId';
import type { Hits } from '../../domain/resource/hits';
import type { Operations } from '../../operations/ports';
import { setContextKey } from '../../platform/contextKeys';
import { setViewTexts } from '../../platform/surface/treeView';
import type { Session } from '../../signIn/session';
import type { Clones } from '../../store/clones';
import type { ForeignGalleries } from '../../store/foreignGalleries';
import type { LabStore } from '../../store/labs/labStore';
import type { Store } from '../../store/ports';
import type { NodeTree } from '../nodeTree';
import type { DisplayContext } from '../presentation';
import { sharedId } from '../sharedId';
import { stateKey } from '../stateKey';
import { TreeFilter } from '../treeFilter';
import type { TreeServices } from '../treeServices';
import { showActivity } from './activityView';
import { showLabs, type ShownLabs } from './labsView';
import { followSelection } from './lastSelection';
import { lazyWatch } from './lazyWatch';
import { showResources, type ResourceViewParts, type ShownResources } from './resourceView';
import { showExpiring } from './showExpiring';
import { trackVisibility } from './trackVisibility';

export interface ViewParts {
  readonly session: Session;
  readonly store: Store;
  readonly labStore: () => Promise<LabStore>;
  /** What was cloned from managed images. Loaded on first use. */
  readonly clones: () => Promise<Clones>;
  readonly operations: Operations;
  readonly foreignGalleries: ForeignGalleries;
  readonly extensionUri: vscode.Uri;
  /** Starts polling a visible version that replicates. Results go to the store. */
  readonly watchVisible: (versionId: string) => Disposable;
  /** `West Europe` for `westeurope`, once loaded. */
  readonly regionName: (region: string) => string;
  /** Loads region names through a subscription. The views are redrawn with them. */
  readonly learnRegionNames: (subscriptionId: string) => Promise<unknown>;
}

export interface Views extends Disposable {
  /** Reveals and selects a resource. False if it wasn't found. */
  reveal(resourceId: string): Promise<boolean>;
  /** Names of regions and subscriptions as the views show them, once loaded. */
  readonly names: Pick<DisplayContext, 'regionName' | 'subscriptionName'>;
  /** Reveals the node of directly shared galleries. */
  revealShared(): Promise<void>;
  /** IDs of the resources selected in the view used last. */
  selection(): readonly string[];
  /** Reloads everything that is shown. */
  refresh(): Promise<void>;
  /** Filters the Galleries view; undefined clears the filter. */
  showOnly(hits: Hits | undefined): Promise<void>;
  /** The filter as typed; empty if there is none. */
  filterText(): string;
}

/** Registers the views for one session. Sends nothing to Azure before one of them is visible. */
export function registerViews(parts: ViewParts): Views {
  const { session, store, operations, foreignGalleries } = parts;
  const media = vscode.Uri.joinPath(parts.extensionUri, 'media');
  const filter = new TreeFilter();
  let isOver = false;
  const services: TreeServices = {
    ...{ session, store, operations, foreignGalleries, shows: filter.shows },
    displayContext: () => displayContextOf(parts),
    isAttached: id => labs.isAttached(id),
  };

  const find: ResourceViewParts['find'] = async (tree, id) => (await import('./findNode')).findNode(tree, store, id);
  const galleries = showResources(
    {
      ...{ id: 'galleries', find },
      roots: async by => (await ownGalleries())(by),
      onShown: roots => setContextKey('computeGallery.noGalleries', roots.length === 0 && !filter.hits),
    },
    services,
    media,
  );
  const ownGalleries = lazyLoad(async () =>
    (await import('../root/galleryTree')).galleryTree(galleries.tree, services),
  );
  const managedImages = showResources(
    {
      ...{ id: 'managedImages', find },
      roots: async by => (await images())(by),
      onShown: roots => setContextKey('computeGallery.noManagedImages', roots.length === 0),
    },
    services,
    media,
  );
  const images = lazyLoad(async () =>
    (await import('../root/imageTree')).imageTree(managedImages.tree, services, parts.clones),
  );
  const labs = showLabs(services, parts.labStore, media, () => galleries.tree.redrawChanged(galleries.tree.all()));
  const watching = lazyWatch(async () =>
    (await import('./watchReplicating')).watchReplicating(galleries.tree, store, parts.watchVisible),
  );
  const selection = followSelection([galleries.view, managedImages.view, labs.view]);

  setContextKey('computeGallery.noGalleries', false);
  setContextKey('computeGallery.filtered', false);
  setContextKey('computeGallery.noManagedImages', false);
  setContextKey('computeGallery.sample', session.environment === 'sample');
  if (session.environment === 'sample')
    setViewTexts(galleries.view, { description: l10n.t('Sample Azure · {0}×', session.speed) });
  setContextKey('computeGallery.state', stateKey(session.state()));

  const disposables: Disposable[] = [
    galleries,
    managedImages,
    labs,
    showActivity(services, media),
    watching,
    trackVisibility(galleries.view, watching),
    showExpiring(galleries.view, services),
    selection,
    session.onDidChange(state => setContextKey('computeGallery.state', stateKey(state))),
    foreignGalleries.onDidChange(() => galleries.tree.rootsChanged()),
    forgetOnOtherSubscriptions(session, () => {
      store.clear();
      labs.forget();
    }),
    probeForLabs(galleries.tree, labs),
    nameRegionsOnce(parts, [galleries.tree, managedImages.tree, labs.tree]),
  ];

  const viewOf = (id: string): ShownResources => {
    if (isOfLabs(id)) return labs;
    return isOfType(id, 'Microsoft.Compute/images') ? managedImages : galleries;
  };
  return {
    reveal: id => viewOf(id).reveal(id),
    names: displayContextOf(parts),
    async revealShared() {
      const node = (await galleries.tree.children()).find(({ id }) => id === sharedId);
      if (node) await galleries.select(node);
    },
    selection: () => selection.ids(),
    async showOnly(hits) {
      filter.hits = hits;
      const { applyFilter } = await import('./applyFilter');
      // A search may take longer than its session.
      if (!isOver) applyFilter(filter, galleries);
    },
    filterText: () => filter.hits?.text ?? '',
    async refresh() {
      await (await import('./refreshViews')).refreshViews(parts, galleries.tree, labs);
    },
    dispose() {
      isOver = true;
      for (const one of disposables) one.dispose();
    },
  };
}

function displayContextOf({ session, regionName }: ViewParts): ReturnType<TreeServices['displayContext']> {
  return {
    now: session.clock.now(),
    locale: vscode.env.language,
    regionName,
    subscriptionName: id => session.subscriptionName(id),
  };
}

/** Cached data is only valid for the selected subscriptions. */
function forgetOnOtherSubscriptions(session: Session, forget: () => void): Disposable {
  const selectedNow = (): string =>
    session.directory
      .subscriptions()
      .map(({ id }) => idKey(id))
      .sort()
      .join();
  let selected = selectedNow();
  return session.onDidChange(() => {
    const now = selectedNow();
    if (now !== selected) forget();
    selected = now;
  });
}

/** Lab commands are offered on definitions, so users who expand no gallery cause no request. */
function probeForLabs(tree: NodeTree, labs: Pick<ShownLabs, 'probe'>): Disposable {
  return tree.onDidShow(() => {
    if (tree.all().some(({ resourceId = '' }) => isOfType(resourceId, 'Microsoft.Compute/galleries/images')))
      void labs.probe();
  });
}

/** Region names take a separate request, which must not delay the first view. */
function nameRegionsOnce({ session, learnRegionNames }: ViewParts, trees: readonly NodeTree[]): Disposable {
  let requested = false;
  const loadNames = (): void => {
    const [subscription] = requested ? [] : session.directory.subscriptions();
    if (!subscription) return;
    requested = true;
    void learnRegionNames(subscription.id).then(() => trees.forEach(tree => tree.redrawChanged(tree.all())));
  };
  const listening = trees.map(tree => tree.onDidShow(loadNames));
  return { dispose: () => listening.forEach(one => one.dispose()) };
}
