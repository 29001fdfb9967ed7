import * as l10n from '@vscode/l10n';
import type { OperationRecord } from '../../operations/journal/record';
import { showMessage } from '../../platform/surface/messages';
import { pickFrom } from '../../platform/surface/pickFrom';
import { whileShowing } from '../../platform/surface/whileShowing';
import { askStop } from '../../wizards/plan/askStop';
import type { Command, CommandServices } from '../services';
import { operationIdsOf } from './clearOperations';

/** Stop Following…: ends a running operation without waiting for Azure. */
export const stopFollowing: Command =
  ({ operations, prompter }) =>
  async (...args) => {
    const operation = operations.get(operationIdsOf(args)[0] ?? '') ?? (await pickRunning(operations));
    if (operation?.state !== 'running' || !(await askStop(operation, prompter))) return;
    await whileShowing(l10n.t('Stop Following'), () => operations.stopFollowing(operation.id));
  };

async function pickRunning(operations: CommandServices['operations']): Promise<OperationRecord | undefined> {
  const running = operations.list().filter(({ state }) => state === 'running');
  const items = running.map(operation => ({ label: operation.plan.title, operation }));
  if (items.length > 0) return (await pickFrom(items, l10n.t('Stop Following')))?.operation;
  void showMessage('info', l10n.t('Nothing is running.'));
  return undefined;
}
