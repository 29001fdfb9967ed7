import type * as vscode from 'vscode';
import { idKey } from '../../domain/id/resourceId';
import { namesTogether } from '../../domain/resource/namesTogether';
import type { TwoIds } from '../../domain/resource/olderFirst';
import type { PageKind } from '../kit/pagePanelParts';
import { openComparePage } from './comparePage';
import type { CompareParts } from './compareParts';
import { compareState } from './compareState';

/** One page per pair of resources. */
export function comparePages(extensionUri: vscode.Uri, parts: CompareParts): PageKind<TwoIds> {
  return {
    titleOf: ids => namesTogether(ids).join('\\'),
    keyOf: ids => ids.map(idKey).join('\n'),
    restored: state => compareState.safeParse(state).data?.ids,
    fill: (panel, ids) => openComparePage(panel, ids, extensionUri, parts),
  };
}
