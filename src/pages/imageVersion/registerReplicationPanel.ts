import type * as vscode from 'vscode';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { ReplicationPanelParts } from './panelParts';

/** Manages one panel per version, restored after a reload. */
export function registerReplicationPanel(
  { extensionUri }: vscode.ExtensionContext,
  parts: ReplicationPanelParts,
): PagePanels {
  return registerPagePanels('computeGallery.replication', async () =>
    (await import('./replicationPages')).replicationPages(extensionUri, parts),
  );
}
