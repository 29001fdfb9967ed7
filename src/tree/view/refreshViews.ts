import type { Session } from '../../signIn/session';
import type { Clones } from '../../store/clones';
import type { Store } from '../../store/ports';
import type { NodeTree } from '../nodeTree';
import type { ShownLabs } from './labsView';

interface Parts {
  readonly session: Pick<Session, 'refresh'>;
  readonly store: Pick<Store, 'loadGalleries' | 'loadManagedImages' | 'managedImages'>;
  readonly clones: () => Promise<Pick<Clones, 'load'>>;
}

/** Reloads everything that is shown, and in Galleries also what is open. */
export async function refreshViews(
  { session, store, clones }: Parts,
  galleries: NodeTree,
  labs: Pick<ShownLabs, 'refresh'>,
): Promise<void> {
  await session.refresh();
  const shown = galleries
    .all()
    .filter(node => (node.resourceId !== undefined || node.isForeign) && 'getChildren' in node);
  const opened = shown.filter(node => galleries.shownChildren(node).length > 0);
  await Promise.all([
    store.loadGalleries(true),
    store.loadManagedImages(true),
    ...(store.managedImages().items.length > 0 ? [clones().then(one => one.load(true))] : []),
    labs.refresh(),
    ...opened.map(node => node.reload?.()),
  ]);
}
