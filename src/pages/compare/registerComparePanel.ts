import type * as vscode from 'vscode';
import type { TwoIds } from '../../domain/resource/olderFirst';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { CompareParts } from './compareParts';

/** Manages one panel per pair of resources, restored after a reload. */
export function registerComparePanel(
  { extensionUri }: vscode.ExtensionContext,
  parts: CompareParts,
): PagePanels<TwoIds> {
  return registerPagePanels('computeGallery.compare', async () =>
    (await import('./comparePages')).comparePages(extensionUri, parts),
  );
}
