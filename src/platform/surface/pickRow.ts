import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { iconIndent } from './iconIndent';

/** A row of a list. Icons are codicons of ours; the texts may be anybody's. */
export interface PickRow {
  readonly label: string;
  readonly icon?: string | undefined;
  /** How many icons wide the row is indented. */
  readonly level?: number | undefined;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** Button at the end of the row, with a tooltip that says what happens. */
  readonly button?: { readonly icon: string; readonly tooltip: string } | undefined;
  /** Initially selected, in a list with checkboxes. */
  readonly picked?: boolean | undefined;
  /** Shown whatever the user types. */
  readonly alwaysShow?: boolean | undefined;
  /** The heading of the rows below it. */
  readonly isHeading?: boolean | undefined;
}

export type PlainItem<R extends PickRow> = vscode.QuickPickItem & { readonly row: R };

/** A row as VS Code's item: the only place where an icon is put before a text. */
export function plainItem<R extends PickRow>(row: R): PlainItem<R> {
  const { label, icon, level = 0, description, detail, button, picked, alwaysShow, isHeading } = row;
  if (isHeading) return { label: plainText(label), kind: vscode.QuickPickItemKind.Separator, row };
  return {
    label: `${iconIndent.repeat(level)}${icon === undefined ? '' : `$(${icon}) `}${plainText(label)}`,
    ...(description !== undefined && { description: plainText(description) }),
    ...(detail !== undefined && { detail: plainText(detail) }),
    ...(button && {
      buttons: [{ iconPath: new vscode.ThemeIcon(button.icon), tooltip: plainText(button.tooltip) }],
    }),
    ...(picked !== undefined && { picked }),
    ...(alwaysShow !== undefined && { alwaysShow }),
    row,
  };
}
