import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { fullCommandId, type CommandId } from '../commandIds';

/** A command above the first line of a document. The icon is a codicon of ours. */
export function codeLens(
  icon: string,
  title: string,
  command: CommandId,
  ...args: readonly unknown[]
): vscode.CodeLens {
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
    title: `$(${icon}) ${plainText(title)}`,
    command: fullCommandId(command),
    arguments: [...args],
  });
}
