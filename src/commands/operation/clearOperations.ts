import * as l10n from '@vscode/l10n';
import { showMessage } from '../../platform/surface/messages';
import type { Command } from '../services';
import { isStaleNode, selectedNodes } from '../target/selectedNodes';

/** IDs of the operations that a command was invoked on: rows, or an ID as pages and notifications pass it. */
export function operationIdsOf(args: readonly unknown[]): readonly string[] {
  const [first] = args;
  if (typeof first === 'string') return [first];
  return selectedNodes(args).flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId]));
}

/** Whether a menu was open on a row that is gone, since an operation that ends becomes another row. Tells the user so. */
export function refusesChangedRow(args: readonly unknown[]): boolean {
  if (!isStaleNode(args)) return false;
  void showMessage('info', l10n.t('The operation has just changed. Select it again.'));
  return true;
}

/** Remove from Activity: operations that have ended. */
export const dismissOperation: Command =
  ({ operations }) =>
  async (...args) => {
    if (refusesChangedRow(args)) return;
    const ended = operationIdsOf(args).filter(id => operations.get(id)?.state !== 'running');
    await Promise.all(ended.map(id => operations.forget(id)));
  };

/** Clear Completed. */
export const clearOperations: Command =
  ({ operations }) =>
  async () => {
    const ended = operations.list().filter(({ state }) => state !== 'running');
    await Promise.all(ended.map(({ id }) => operations.forget(id)));
  };
