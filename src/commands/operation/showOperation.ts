import * as vscode from 'vscode';
import type { Command } from '../services';
import { isStaleNode } from '../target/selectedNodes';
import { operationIdsOf, sayThatRowChanged } from './clearOperations';

/** Shows the Activity view. On an operation, also opens its page. */
export const showOperation: Command =
  ({ operations, showOperation: open }) =>
  async (...args) => {
    await vscode.commands.executeCommand('computeGallery.activity.focus');
    if (isStaleNode(args)) {
      sayThatRowChanged();
      return;
    }
    const [id] = operationIdsOf(args);
    if (id !== undefined && operations.get(id)) open(id);
  };
