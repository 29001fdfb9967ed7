import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { lazyLoad } from '../../base/lazy';
import { setContextKey } from '../../platform/contextKeys';
import { setViewTexts } from '../../platform/surface/treeView';
import type { LabStore } from '../../store/labs/labStore';
import type { LabTree } from '../root/labTree';
import type { TreeServices } from '../treeServices';
import { showResources, type ShownResources } from './resourceView';
import { trackVisibility } from './trackVisibility';

export interface ShownLabs extends ShownResources {
  /** Checks once whether Lab Services is used at all. If not, menus of other views don't offer lab commands. */
  probe(): Promise<void>;
  /** Whether a gallery is attached to a lab plan or lab account, as far as loaded. */
  isAttached(galleryId: string): boolean;
  /** Reloads everything that is shown. Does nothing if the view was never shown. */
  refresh(): Promise<void>;
  /** Clears data that was loaded for other subscriptions. */
  forget(): void;
}

/**
 * The Lab Services view. Its dependencies are loaded when it is first shown. `onAttached`: galleries may have been attached or
 * detached since labs were probed.
 */
export function showLabs(
  services: TreeServices,
  labStore: () => Promise<LabStore>,
  media: vscode.Uri,
  onAttached: () => void,
): ShownLabs {
  let probing: { readonly labs: LabStore; readonly following: Disposable } | undefined;
  let seen: LabTree | undefined;
  let following: Disposable | undefined;
  let probed = false;
  let isOver = false;
  setContextKey('computeGallery.labs', 'unknown');
  const load = lazyLoad(async (): Promise<LabTree> => {
    const [{ labTree }, labs] = await Promise.all([import('../root/labTree'), labStore()]);
    seen = labTree(shown.tree, { ...services, labs });
    following = trackVisibility(shown.view, seen.watching);
    return seen;
  });
  const shown: ShownResources = showResources(
    {
      id: 'labs',
      roots: async by => (await load()).roots(by),
      find: async (_, id) => (await load()).find(id),
      onShown(roots, view) {
        setContextKey('computeGallery.labs', roots.length === 0 ? 'none' : 'some');
        setViewTexts(view, { message: (roots.length > 0 && seen?.message()) || '' });
      },
    },
    services,
    media,
  );
  return {
    ...shown,
    async probe() {
      if (probed) return;
      probed = true;
      const labs = await labStore();
      probing ??= { labs, following: labs.onDidAttach(onAttached) };
      const [plans, accounts] = await Promise.all([labs.loadPlans(), labs.loadAccounts()]);
      if (isOver) return;
      if (plans.items.length + accounts.items.length > 0) setContextKey('computeGallery.labs', 'some');
      else if ([...plans.failures, ...accounts.failures].length === 0) setContextKey('computeGallery.labs', 'none');
    },
    isAttached: galleryId => probing?.labs.isAttached(galleryId) ?? false,
    refresh: async () => seen?.refresh(),
    forget() {
      probed = false;
      setContextKey('computeGallery.labs', 'unknown');
      seen?.forget();
    },
    dispose() {
      isOver = true;
      shown.dispose();
      following?.dispose();
      probing?.following.dispose();
      seen?.dispose();
    },
  };
}
