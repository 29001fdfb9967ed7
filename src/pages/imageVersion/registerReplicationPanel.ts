import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { ReplicationPanelParts } from './panelParts';

const panelType = 'computeGallery.replication';

export interface ReplicationPanels extends Disposable {
  /** Opens the panel of a version, or reveals the open one. */
  show(versionId: string): void;
  /** Closes every panel, before a switch to another Azure. */
  closeAll(): void;
}

/** Manages one panel per version, restored after a reload. Dependencies are loaded with the first one. */
export function registerReplicationPanel(
  context: vscode.ExtensionContext,
  parts: ReplicationPanelParts,
): ReplicationPanels {
  const open = new Map<string, vscode.WebviewPanel>();
  const live = new Set<Disposable>();

  async function fill(panel: vscode.WebviewPanel, versionId: string): Promise<void> {
    const key = idKey(versionId);
    open.set(key, panel);
    panel.onDidDispose(() => open.delete(key));
    const [{ openLivePanel }, watcher] = await Promise.all([import('./livePanel'), parts.watching.watcher()]);
    if (open.get(key) !== panel) return;
    const filled = openLivePanel(panel, versionId, context.extensionUri, watcher, parts);
    live.add(filled);
    panel.onDidDispose(() => live.delete(filled));
  }

  async function restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { panelState } = await import('./panelState');
    const { data } = panelState.safeParse(state);
    if (!data || open.has(idKey(data.versionId))) panel.dispose();
    else await fill(panel, data.versionId);
  }

  const serializer = vscode.window.registerWebviewPanelSerializer(panelType, { deserializeWebviewPanel: restore });

  return {
    show(versionId) {
      const known = open.get(idKey(versionId));
      if (known) known.reveal();
      else
        void fill(
          vscode.window.createWebviewPanel(panelType, fullName(versionId), vscode.ViewColumn.Active),
          versionId,
        );
    },
    closeAll() {
      for (const panel of [...open.values()]) panel.dispose();
    },
    dispose() {
      serializer.dispose();
      for (const one of live) one.dispose();
    },
  };
}
