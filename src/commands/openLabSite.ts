import * as vscode from 'vscode';
import { labSite } from '../domain/labs/labService';
import type { Command } from './services';

/** Open Lab Services Site: where labs are used, and where alone templates of classic lab accounts are exported. */
export const openLabSite: Command = () => async () => {
  await vscode.env.openExternal(vscode.Uri.parse(labSite, true));
};
