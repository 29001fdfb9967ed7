import type { Disposable } from '../../base/event';
import { idKey } from '../../domain/id/resourceId';
import { labListKeys } from '../../store/labs/labLists';
import type { LabTreeServices } from '../labTreeServices';
import type { NodeTree } from '../nodeTree';

const rootLists: readonly string[] = [labListKeys.plans, labListKeys.accounts, labListKeys.labs];

/**
 * Draws again, in the view of Lab Services, what looks different now. What hangs on what is manifold there (an image on its
 * versions, a lab on its template), and the rows are few: all are looked at.
 */
export function redrawLabsOnChange(tree: NodeTree, { labs, store, operations }: LabTreeServices): Disposable {
  function look(lists: readonly string[]): void {
    const changed = new Set(lists.map(idKey));
    tree.redrawChanged(
      tree.all(),
      tree.all().filter(node => node.lists?.().some(list => changed.has(idKey(list)))),
    );
  }
  const listening = [
    labs.onDidChange(({ lists }) => {
      if (lists.some(list => rootLists.includes(list))) tree.rootsChanged();
      look(lists);
    }),
    store.onDidChange(({ lists }) => look(lists)),
    operations.onDidChange(() => look([])),
  ];
  return { dispose: () => listening.forEach(one => one.dispose()) };
}
