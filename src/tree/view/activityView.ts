import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { setContextKey } from '../../platform/contextKeys';
import { setViewTexts } from '../../platform/surface/treeView';
import { NodeTree } from '../nodeTree';
import type { TreeServices } from '../treeServices';
import { openView } from './openView';

/** How often elapsed times are redrawn while an operation runs and the view is visible, in milliseconds. */
const tickMs = 1000;

/** The Activity view: running and ended operations, with their progress and outcome. */
export function showActivity(services: TreeServices, media: vscode.Uri): Disposable {
  const { operations, store } = services;
  const disposables: Disposable[] = [];
  const tree = new NodeTree(async () => (await import('../root/roots')).operationRoots(services));
  const view = openView('activity', tree, media, disposables);
  let ids = '';
  let timer: ReturnType<typeof setInterval> | undefined;

  function update(): void {
    const list = operations.list();
    const running = list.filter(one => one.state === 'running').length;
    const rows = [
      ...operations.troubles().map(({ kind, file }) => `${kind} ${file}`),
      ...list.map(({ id, state }) => (state === 'running' ? id : `ended ${id}`)),
    ];
    setContextKey('computeGallery.noOperations', rows.length === 0);
    const tooltip = running === 1 ? l10n.t('1 operation running') : l10n.t('{0} operations running', running);
    setViewTexts(view, { badge: { value: running, tooltip } });
    const now = rows.join();
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

  disposables.push(
    operations.onDidChange(update),
    operations.onDidChangeTroubles(update),
    view.onDidChangeVisibility(update),
    store.onDidChange(() => tree.redrawChanged(tree.all())),
    { dispose: stop },
  );
  update();
  return { dispose: () => disposables.forEach(one => one.dispose()) };
}
