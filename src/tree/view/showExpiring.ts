import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { isWanted } from '../../platform/isWanted';
import { onDidChangeSetting } from '../../platform/settings';
import { setViewTexts } from '../../platform/surface/treeView';
import type { TreeServices } from '../treeServices';

/** Lists load one after the other when a view opens. */
const quietMs = 1000;

/** Counts versions that are near or past their end of life in the badge of a view, if the user wants warnings. */
export function showExpiring(
  view: vscode.TreeView<unknown>,
  { store, displayContext }: Pick<TreeServices, 'store' | 'displayContext'>,
): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const update = async (): Promise<void> => {
    timer = undefined;
    const { expiringBadge } = await import('../present/expiringBadge');
    if (isOver) return;
    const badge = expiringBadge(store, displayContext().now);
    setViewTexts(view, { badge: isWanted('warning') ? badge : { ...badge, value: 0 } });
  };
  const disposables = [
    store.onDidChange(() => (timer ??= setTimeout(() => void update(), quietMs))),
    onDidChangeSetting('notifications', () => void update()),
  ];
  return {
    dispose() {
      isOver = true;
      clearTimeout(timer);
      for (const one of disposables) one.dispose();
    },
  };
}
