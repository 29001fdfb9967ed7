import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { sameId } from '../domain/id/resourceId';
import { targetKindOf } from '../domain/id/targetKind';
import { resourceUri } from '../platform/showDocument';
import { codeLens } from '../platform/surface/codeLens';

const ids = /\/(?:subscriptions|SharedGalleries|CommunityGalleries)\/[^\s"',)]+/gi;

/** Links each resource ID to its properties. */
export function linksIn(document: vscode.TextDocument): vscode.DocumentLink[] {
  return [...document.getText().matchAll(ids)]
    .filter(([id]) => !sameId(id, document.uri.query))
    .map(({ 0: id, index }) => {
      const range = new vscode.Range(document.positionAt(index), document.positionAt(index + id.length));
      const isShown = targetKindOf(id) !== undefined && targetKindOf(id) !== 'virtualMachine';
      const link = new vscode.DocumentLink(range, resourceUri(id, isShown ? 'yaml' : 'json'));
      link.tooltip = l10n.t('View Properties');
      return link;
    });
}

/** Code lenses with the actions for the document's resource. */
export function lensesOf(id: string, hasPortal: boolean): vscode.CodeLens[] {
  const isForeign = targetKindOf(id) === 'foreign';
  return [
    codeLens('list-tree', l10n.t('Show in View'), 'reveal', id),
    codeLens('copy', l10n.t('Copy Resource ID'), 'copyId', id),
    ...(hasPortal && !isForeign ? [codeLens('link-external', l10n.t('Open in Portal'), 'openInPortal', id)] : []),
    codeLens('json', l10n.t('Show as JSON'), 'viewProperties', id, 'json'),
  ];
}
