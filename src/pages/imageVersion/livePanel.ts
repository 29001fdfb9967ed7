import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { subscriptionOf } from '../../domain/id/resourceId';
import type { Location } from '../../domain/region/region';
import { toHost, type ToHost, type ToPage } from './contract';
import { dispatch, type Handlers } from '../kit/dispatch';
import { openPage } from '../kit/openPage';
import { panelActions } from './panelActions';
import { announcement } from './present/logText';
import { present } from './present/presentReplication';
import type { Situation } from './present/situation';
import type { ReplicationPanelParts } from './panelParts';
import { operationsOn, sourceImage } from './sourceImage';
import type { ReplicationWatcher } from '../../watching/replicationWatcher';

/** In real time, however fast the simulated clock runs. */
const minUpdateIntervalMs = 100;
/** Elapsed times are redrawn at this interval. */
const tickMs = 5_000;

/** Shows a version in a panel, and keeps it up to date until the panel is closed or the result disposed. */
export function openLivePanel(
  panel: vscode.WebviewPanel,
  versionId: string,
  extensionUri: vscode.Uri,
  watcher: ReplicationWatcher,
  { operations, locations, clock, speed, actions }: ReplicationPanelParts,
): Disposable {
  const { webview } = panel;
  let known: readonly Location[] = [];
  let asking = false;
  let isReady = false;
  let scheduled: ReturnType<typeof setTimeout> | undefined;

  const watch = watcher.watch(versionId, panel.visible ? 'visible' : 'hidden', () => {
    learnRegions();
    schedule();
  });
  let announced = lastEntry();

  function lastEntry(): number {
    return watch.observed().history.log.at(-1)?.id ?? 0;
  }

  /** A restored panel may exist before the user has signed in, so this retries on every update. */
  function learnRegions(): void {
    if (asking || known.length > 0) return;
    asking = true;
    const answer = locations(subscriptionOf(versionId)).catch(() => undefined);
    void answer.then(found => {
      asking = false;
      known = found ?? [];
      schedule();
    });
  }

  function situation(): Situation {
    const { version, history, failure, gone } = watch.observed();
    const all = operations.list();
    return {
      versionId,
      version,
      history,
      failure,
      gone,
      locations: known,
      operations: operationsOn(versionId, all),
      sourceImageId: sourceImage(versionId, all),
      now: clock.now(),
      speed,
      language: vscode.env.language,
      hasPortal: actions.openInPortal !== undefined,
    };
  }

  const send = (message: ToPage): void => void webview.postMessage(message);

  function update(): void {
    scheduled = undefined;
    if (!isReady || !panel.visible) return;
    const now = situation();
    send({ type: 'state', view: present(now) });
    const text = announcement(now.history, announced, known, now.language);
    announced = lastEntry();
    if (text !== '') send({ type: 'announce', text });
  }

  function schedule(): void {
    scheduled ??= setTimeout(update, minUpdateIntervalMs);
  }

  const act = panelActions(actions, situation);
  const handlers: Handlers<ToHost> = {
    ready: () => {
      isReady = true;
      update();
    },
    act: ({ action }) => act[action](),
  };

  const subscriptions: { dispose(): unknown }[] = [
    watch,
    webview.onDidReceiveMessage((message: unknown) => dispatch(toHost, handlers, message)),
    panel.onDidChangeViewState(() => {
      // VS Code discards a hidden page, which posts `ready` when it is shown again.
      if (panel.visible) schedule();
      else isReady = false;
      watch.attention(panel.visible ? 'visible' : 'hidden');
    }),
    operations.onDidChange(operation => {
      if (operationsOn(versionId, [operation]).length > 0) watcher.refresh(versionId);
      schedule();
    }),
  ];
  const tick = setInterval(() => {
    if (panel.visible) schedule();
  }, tickMs);

  openPage(panel, versionId, extensionUri);
  learnRegions();

  const dispose = (): void => {
    clearInterval(tick);
    clearTimeout(scheduled);
    for (const subscription of subscriptions.splice(0)) subscription.dispose();
  };
  panel.onDidDispose(dispose);
  return { dispose };
}
