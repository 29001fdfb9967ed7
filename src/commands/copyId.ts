import * as vscode from 'vscode';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Copy Resource ID: one a line where several are selected. */
export const copyId: Command =
  ({ selection }) =>
  async (...args) => {
    const ids = resourceIdsOf(args, selection);
    if (ids.length > 0) await vscode.env.clipboard.writeText(ids.join('\n'));
  };
