import type { Disposable } from '../../base/event';
import { idKey } from '../../domain/id/resourceId';
import { labListKeys } from '../../store/labs/labLists';
import type { LabTreeServices } from '../labTreeServices';
import type { NodeTree } from '../nodeTree';

const rootLists: readonly string[] = [labListKeys.plans, labListKeys.accounts, labListKeys.labs];

/**
 * Redraws changed nodes of the Lab Services view. Dependencies are manifold there (an image on its versions, a lab on its
 * template) and nodes few, so all are compared.
 */
export function redrawLabsOnChange(tree: NodeTree, { labs, store, operations }: LabTreeServices): Disposable {
  function redraw(lists: readonly string[]): void {
    const changed = new Set(lists.map(idKey));
    tree.redrawChanged(
      tree.all(),
      tree.all().filter(node => node.lists?.().some(list => changed.has(idKey(list)))),
    );
  }
  const listening = [
    labs.onDidChange(({ lists }) => {
      if (lists.some(list => rootLists.includes(list))) tree.rootsChanged();
      redraw(lists);
    }),
    store.onDidChange(({ lists }) => redraw(lists)),
    operations.onDidChange(() => redraw([])),
  ];
  return { dispose: () => listening.forEach(one => one.dispose()) };
}
