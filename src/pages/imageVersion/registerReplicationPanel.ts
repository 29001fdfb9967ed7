import type * as vscode from 'vscode';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { ReplicationPanelParts } from './panelParts';

/** Manages one panel per version, restored after a reload. */
export function registerReplicationPanel(context: vscode.ExtensionContext, parts: ReplicationPanelParts): PagePanels {
  return registerPagePanels({
    type: 'computeGallery.replication',
    titleOf: fullName,
    keyOf: idKey,
    async restored(state) {
      const { panelState } = await import('./panelState');
      return panelState.safeParse(state).data?.versionId;
    },
    async load() {
      const [{ openLivePanel }, watcher] = await Promise.all([import('./livePanel'), parts.watching.watcher()]);
      return (panel, versionId) => openLivePanel(panel, versionId, context.extensionUri, watcher, parts);
    },
  });
}
