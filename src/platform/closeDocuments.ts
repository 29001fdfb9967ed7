import * as vscode from 'vscode';
import { readOnlyScheme } from './documents';

/** Closes the tabs of read-only documents, and those of other `schemes`. A tab with unsaved changes stays: they are the user's. */
export async function closeDocuments(...schemes: readonly string[]): Promise<void> {
  const isOurs = ({ scheme }: vscode.Uri): boolean => [readOnlyScheme, ...schemes].includes(scheme);
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(
      ({ input, isDirty }) =>
        !isDirty &&
        ((input instanceof vscode.TabInputText && isOurs(input.uri)) ||
          (input instanceof vscode.TabInputTextDiff && isOurs(input.original))),
    ),
  );
}
