import type * as vscode from 'vscode';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { OverviewParts } from './overviewParts';

/** Manages the one panel of the overview, restored after a reload. Its subject is empty. */
export function registerOverviewPanel({ extensionUri }: vscode.ExtensionContext, parts: OverviewParts): PagePanels {
  return registerPagePanels('computeGallery.overview', async () =>
    (await import('./overviewPages')).overviewPages(extensionUri, parts),
  );
}
