import * as vscode from 'vscode';
import { fullName } from '../domain/resourceId';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Copy Name: `gallery\definition\version`, one a line where several are selected. */
export const copyName: Command =
  ({ selection }) =>
  async (...args) => {
    const ids = resourceIdsOf(args, selection);
    if (ids.length > 0) await vscode.env.clipboard.writeText(ids.map(fullName).join('\n'));
  };
