import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Disposable } from '../../base/event';
import { setContextKey } from '../../platform/contextKeys';
import { NodeTree } from '../nodeTree';
import { openView } from './openView';
import type { TreeServices } from '../treeServices';

/** How often elapsed times are redrawn while an operation runs and the view is visible, in milliseconds. */
const tickMs = 1000;

/** The Activity view: running and ended operations, with their progress and outcome. */
export function showActivity(services: TreeServices, media: vscode.Uri): Disposable {
  const { operations, store } = services;
  const subscriptions: Disposable[] = [];
  const tree = new NodeTree(async () => (await import('../root/roots')).operationRoots(services));
  const view = openView('activity', tree, media, subscriptions);
  let ids = '';
  let timer: ReturnType<typeof setInterval> | undefined;

  function update(): void {
    const list = operations.list();
    const running = list.filter(one => one.state === 'running').length;
    setContextKey('computeGallery.noOperations', list.length === 0);
    view.badge =
      running === 0
        ? undefined
        : {
            value: running,
            tooltip: running === 1 ? l10n.t('1 operation running') : l10n.t('{0} operations running', running),
          };
    const now = list.map(({ id }) => id).join();
    if (now === ids) tree.redrawChanged(tree.all());
    else tree.drawAll();
    ids = now;
    if (running > 0 && view.visible) timer ??= setInterval(() => tree.redrawChanged(tree.all()), tickMs);
    else stop();
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  subscriptions.push(
    operations.onDidChange(update),
    view.onDidChangeVisibility(update),
    store.onDidChange(() => tree.redrawChanged(tree.all())),
    { dispose: stop },
  );
  update();
  return { dispose: () => subscriptions.forEach(one => one.dispose()) };
}
