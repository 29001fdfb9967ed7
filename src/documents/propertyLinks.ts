import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { sameId } from '../domain/id/resourceId';
import { targetKindOf } from '../domain/id/targetKind';
import { fullCommandId, type CommandId } from '../platform/commandIds';
import { resourceUri } from '../platform/documents';

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
  const top = new vscode.Range(0, 0, 0, 0);
  const lens = (command: CommandId, title: string, ...more: string[]): vscode.CodeLens =>
    new vscode.CodeLens(top, { title, command: fullCommandId(command), arguments: [id, ...more] });
  const isForeign = targetKindOf(id) === 'foreign';
  return [
    lens('reveal', l10n.t('$(list-tree) Show in View')),
    lens('copyId', l10n.t('$(copy) Copy Resource ID')),
    ...(hasPortal && !isForeign ? [lens('openInPortal', l10n.t('$(link-external) Open in Portal'))] : []),
    lens('viewProperties', l10n.t('$(json) Show as JSON'), 'json'),
  ];
}
