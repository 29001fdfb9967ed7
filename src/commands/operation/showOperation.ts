import * as vscode from 'vscode';
import type { Command } from '../services';
import { operationIdsOf, refusesChangedRow } from './clearOperations';

/** Shows the Activity view. On an operation, also opens its page. */
export const showOperation: Command =
  ({ operations, showOperation: open }) =>
  async (...args) => {
    await vscode.commands.executeCommand('computeGallery.activity.focus');
    if (refusesChangedRow(args)) return;
    const [id] = operationIdsOf(args);
    if (id !== undefined && operations.get(id)) open(id);
  };
