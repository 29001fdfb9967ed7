import type * as vscode from 'vscode';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { ResourcePageParts } from './resourcePages';

/**
 * Manages one panel per version and managed image, restored after a reload. A preview of one takes the place of a preview of
 * the other: clicks in both views look at one resource after the other.
 */
export function registerResourcePanels(context: vscode.ExtensionContext, parts: ResourcePageParts): PagePanels {
  const pages = () => import('./resourcePages');
  return registerPagePanels({
    type: 'computeGallery.replication',
    titleOf: fullName,
    keyOf: idKey,
    restored: async state => (await pages()).resourceIn(state),
    load: async () => (await pages()).resourcePages(context.extensionUri, parts),
  });
}
