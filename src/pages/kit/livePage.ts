import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { batchedUpdate } from './batchedUpdate';
import { openPage, type PageOptions } from './openPage';
import { visibleTexts } from './visibleTexts';

/** In real time, however fast the simulated clock runs. */
const minUpdateIntervalMs = 100;

/** How often a page shows how much time has passed. */
const tickMs = 5_000;

export interface LivePageParts<ToPage> extends PageOptions {
  /** Messages with what the page should show now. Asked for only while it is visible. */
  readonly update: () => readonly ToPage[];
  /** A message other than `ready`, as received. */
  readonly onMessage: (message: unknown) => void;
  /** Whether it changes by the time alone. */
  readonly showsElapsedTime?: true;
  readonly onVisible?: (isVisible: boolean) => void;
}

export interface LivePage<ToPage> extends Disposable {
  /** Shows soon what has changed. Many calls cause one update, and none after it was disposed. */
  schedule(): void;
  send(message: ToPage): void;
}

/** Fills a panel with a page, and sends it what it shows, no more often than a person can see and only while it is visible. */
export function openLivePage<ToPage>(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  parts: LivePageParts<ToPage>,
): LivePage<ToPage> {
  const { webview } = panel;
  let isReady = false;

  const send = (message: ToPage): void => void webview.postMessage(visibleTexts(message));
  const update = batchedUpdate(() => {
    if (isReady && panel.visible) parts.update().forEach(send);
  }, minUpdateIntervalMs);
  const schedule = (): void => update.schedule();

  const disposables: { dispose(): unknown }[] = [
    update,
    webview.onDidReceiveMessage((message: unknown) => {
      if (isReadyMessage(message)) {
        isReady = true;
        update.now();
      } else parts.onMessage(message);
    }),
    panel.onDidChangeViewState(() => {
      // VS Code discards a hidden page, which posts `ready` when it is shown again.
      if (panel.visible) schedule();
      else isReady = false;
      parts.onVisible?.(panel.visible);
    }),
  ];
  openPage(panel, extensionUri, parts);
  const tick = parts.showsElapsedTime && setInterval(() => panel.visible && schedule(), tickMs);

  return {
    schedule,
    send,
    dispose() {
      clearInterval(tick);
      for (const one of disposables.splice(0)) one.dispose();
    },
  };
}

function isReadyMessage(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}
