import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { plainItem, type PickRow } from './pickRow';

/**
 * Asks the user for one of the rows. Undefined if the user cancels. Stays when it loses the focus, which a tree that VS Code
 * draws again takes.
 */
export async function pickFrom<R extends PickRow>(
  rows: readonly R[] | Promise<readonly R[]>,
  title: string,
): Promise<R | undefined> {
  const items = Promise.resolve(rows).then(all => all.map(plainItem));
  const options = { title: plainText(title), matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.row;
}

/** Asks the user for any number of the rows. Undefined if the user cancels. */
export async function pickManyFrom<R extends PickRow>(
  rows: readonly R[],
  title: string,
  placeholder: string,
): Promise<readonly R[] | undefined> {
  const picked = await vscode.window.showQuickPick(rows.map(plainItem), {
    title: plainText(title),
    placeHolder: plainText(placeholder),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ row }) => row);
}
