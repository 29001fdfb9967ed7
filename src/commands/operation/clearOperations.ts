import type { Command } from '../services';
import { selectedNodes } from '../target/selectedNodes';

/** IDs of the operations that a command was invoked on: rows, or an ID as pages and notifications pass it. */
export function operationIdsOf(args: readonly unknown[]): readonly string[] {
  const [first] = args;
  if (typeof first === 'string') return [first];
  return selectedNodes(args).flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId]));
}

/** Remove from Activity: operations that have ended. */
export const dismissOperation: Command =
  ({ operations }) =>
  async (...args) => {
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
