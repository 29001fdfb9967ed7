import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { PageKind } from '../kit/pagePanelParts';
import { openUsagePage } from './usagePage';
import type { UsageParts } from './usageParts';
import { usageState } from './usageState';

/** One page per image. */
export function usagePages(extensionUri: vscode.Uri, parts: UsageParts): PageKind {
  return {
    titleOf: id => l10n.t('Usages of {0}', fullName(id)),
    keyOf: idKey,
    restored: state => usageState.safeParse(state).data?.imageId,
    fill: (panel, id) => openUsagePage(panel, id, extensionUri, parts),
  };
}
