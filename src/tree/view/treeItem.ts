import * as vscode from 'vscode';
import { fullCommandId } from '../../platform/commandIds';
import { createTreeItem } from '../../platform/surface/treeItem';
import type { Icon, Presentation } from '../presentation';
import type { TreeNode } from '../treeNode';

const states: Readonly<Record<Presentation['children'], vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

/** `media`: the folder of our icons. */
export function treeItem(node: TreeNode, shown: Presentation, media: vscode.Uri): vscode.TreeItem {
  const item = createTreeItem(shown, states[shown.children]);
  item.id = node.id;
  item.iconPath = iconPath(shown.icon, media);
  item.contextValue = shown.contextValue;
  if (shown.click) {
    item.command = { command: fullCommandId(shown.click.command), title: shown.click.title, arguments: [node] };
  }
  return item;
}

function iconPath(icon: Icon, media: vscode.Uri): vscode.IconPath {
  if ('codicon' in icon) {
    return new vscode.ThemeIcon(icon.codicon, icon.color === undefined ? undefined : new vscode.ThemeColor(icon.color));
  }
  return {
    light: vscode.Uri.joinPath(media, `${icon.picture}Light.svg`),
    dark: vscode.Uri.joinPath(media, `${icon.picture}Dark.svg`),
  };
}
