import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { PageKind } from '../kit/pagePanelParts';
import { openOverviewPage } from './overviewPage';
import type { OverviewParts } from './overviewParts';

/** A single page. */
export function overviewPages(extensionUri: vscode.Uri, parts: OverviewParts): PageKind {
  return {
    titleOf: () => l10n.t('Overview'),
    keyOf: () => '',
    restored: () => '',
    fill: panel => openOverviewPage(panel, extensionUri, parts),
  };
}
