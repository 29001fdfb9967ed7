import type * as vscode from 'vscode';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { PageKind } from '../kit/pagePanelParts';
import { openLivePanel } from './livePanel';
import type { ReplicationPanelParts } from './panelParts';
import { panelState } from './panelState';

/** One page per version. */
export async function replicationPages(extensionUri: vscode.Uri, parts: ReplicationPanelParts): Promise<PageKind> {
  const watcher = await parts.watching.watcher();
  return {
    titleOf: fullName,
    keyOf: idKey,
    restored: state => panelState.safeParse(state).data?.versionId,
    fill: (panel, versionId) => openLivePanel(panel, versionId, extensionUri, watcher, parts),
  };
}
