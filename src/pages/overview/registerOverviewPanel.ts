import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { OverviewParts } from './overviewParts';

/** Manages the one panel of the overview, restored after a reload. Its subject is empty. */
export function registerOverviewPanel(context: vscode.ExtensionContext, parts: OverviewParts): PagePanels {
  return registerPagePanels({
    type: 'computeGallery.overview',
    titleOf: () => l10n.t('Overview'),
    keyOf: () => '',
    restored: async () => '',
    load: async () => {
      const { openOverviewPage } = await import('./overviewPage');
      return panel => openOverviewPage(panel, context.extensionUri, parts);
    },
  });
}
