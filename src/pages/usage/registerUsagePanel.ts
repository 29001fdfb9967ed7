import type * as vscode from 'vscode';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { UsageParts } from './usageParts';

/** Manages one panel per image, restored after a reload. */
export function registerUsagePanel({ extensionUri }: vscode.ExtensionContext, parts: UsageParts): PagePanels {
  return registerPagePanels('computeGallery.usage', async () =>
    (await import('./usagePages')).usagePages(extensionUri, parts),
  );
}
