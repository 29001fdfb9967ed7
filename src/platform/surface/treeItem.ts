import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { tooltipMarkdown, type Tooltip } from './tooltip';

/** The texts of a row in a view, which may be anybody's. */
export interface TreeTexts {
  readonly label: string;
  readonly description?: string | undefined;
  readonly tooltip?: Tooltip | undefined;
  /** Label for screen readers. Without it VS Code reads label and description. */
  readonly accessibilityLabel?: string | undefined;
}

export function createTreeItem(texts: TreeTexts, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const { label, description, tooltip, accessibilityLabel } = texts;
  const item = new vscode.TreeItem(plainText(label), state);
  if (description !== undefined) item.description = plainText(description);
  if (tooltip !== undefined) item.tooltip = new vscode.MarkdownString(tooltipMarkdown(tooltip));
  if (accessibilityLabel !== undefined)
    item.accessibilityInformation = { label: plainText(accessibilityLabel), role: 'treeitem' };
  return item;
}
