import type * as vscode from 'vscode';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { ResourcePageParts } from './resourcePages';

/**
 * Manages one panel per version and managed image, restored after a reload. A preview of one takes the place of a preview of
 * the other: clicks in both views look at one resource after the other.
 */
export function registerResourcePanels(
  { extensionUri }: vscode.ExtensionContext,
  parts: ResourcePageParts,
): PagePanels {
  return registerPagePanels('computeGallery.replication', async () =>
    (await import('./resourcePages')).resourcePages(extensionUri, parts),
  );
}
