import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { PagePanels } from '../kit/pagePanelParts';
import { registerPagePanels } from '../kit/pagePanels';
import type { UsageParts } from './usageParts';

/** Manages one panel per image, restored after a reload. */
export function registerUsagePanel(context: vscode.ExtensionContext, parts: UsageParts): PagePanels {
  return registerPagePanels({
    type: 'computeGallery.usage',
    titleOf: id => l10n.t('Usages of {0}', fullName(id)),
    keyOf: idKey,
    restored: async state => (await import('./usageState')).usageState.safeParse(state).data?.imageId,
    load: async () => {
      const { openUsagePage } = await import('./usagePage');
      return (panel, id) => openUsagePage(panel, id, context.extensionUri, parts);
    },
  });
}
