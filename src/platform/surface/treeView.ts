import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { plainly } from './plainly';

/** Opens a view contributed by package.json. Nothing that was shown in it before remains. */
export function openTreeView<N>(id: string, source: vscode.TreeDataProvider<N>): vscode.TreeView<N> {
  const view = vscode.window.createTreeView<N>(id, {
    canSelectMany: true,
    showCollapseAll: true,
    treeDataProvider: { ...source, getChildren: node => plainly(async () => source.getChildren(node)) },
  });
  // VS Code keeps the texts of a view when it is opened again, which would describe another session. It ignores a badge that
  // is set to what this object, not the view, had before.
  view.badge = { value: 0, tooltip: '' };
  setViewTexts(view, { message: '', description: '', badge: { value: 0, tooltip: '' } });
  return view;
}

/** The texts around the rows of a view, which may be anybody's. */
export interface ViewTexts {
  /** Above the rows. Empty: none. */
  readonly message?: string;
  /** Beside the title. */
  readonly description?: string;
  /** A number at the icon of the view. 0: none. */
  readonly badge?: { readonly value: number; readonly tooltip: string };
}

export function setViewTexts(view: vscode.TreeView<unknown>, { message, description, badge }: ViewTexts): void {
  if (message !== undefined) view.message = plainText(message);
  if (description !== undefined) view.description = plainText(description);
  if (badge !== undefined)
    view.badge = badge.value === 0 ? undefined : { value: badge.value, tooltip: plainText(badge.tooltip) };
}
