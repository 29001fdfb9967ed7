import type { Disposable } from '../base/event';
import { lazyLoad } from '../base/lazy';
import type { Logger } from '../base/logger';
import type { OperationRecord } from '../operations/journal/record';
import type { Operations } from '../operations/ports';

/** Writes to the log what operations do, in whichever window they run. */
export function logOperations(operations: Operations, log: Logger): Disposable {
  const operationLog = lazyLoad(async () => (await import('./operationLog')).createOperationLog(log));
  const write = (operation: OperationRecord): void => void operationLog().then(one => one.write(operation));
  return operations.onDidChange(write);
}
