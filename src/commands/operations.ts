import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Plan } from '../domain/plan';
import { exporters } from '../export/exporters';
import { showUntitled } from '../platform/documents';
import type { Command, CommandServices } from './services';
import { nodesOf } from './targets';

/** Ids of the operations in whose rows a command was chosen. */
export function operationIdsOf(args: readonly unknown[]): readonly string[] {
  return nodesOf(args).flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId]));
}

async function pickPlan(operations: CommandServices['operations']): Promise<Plan | undefined> {
  const items = operations.list().map(({ plan }) => ({ label: plan.title, plan }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      l10n.t('Nothing was started yet that could be exported: what you start is listed in Activity.'),
    );
    return undefined;
  }
  return (await vscode.window.showQuickPick(items, { title: l10n.t('Export as Script') }))?.plan;
}

/** Export as Script…: what an operation does, or did, as a script. */
export const exportOperation: Command =
  ({ operations }) =>
  async (...args) => {
    const plan = operations.get(operationIdsOf(args)[0] ?? '')?.plan ?? (await pickPlan(operations));
    if (!plan) return;
    const picked = await vscode.window.showQuickPick(
      exporters.map(exporter => ({ label: exporter.label, exporter })),
      { title: l10n.t('Export as Script') },
    );
    if (picked) await showUntitled(picked.exporter.languageId, picked.exporter.export(plan));
  };

/** Remove from Activity: operations that have ended. */
export const dismissOperation: Command =
  ({ operations }) =>
  async (...args) => {
    const ended = operationIdsOf(args).filter(id => operations.get(id)?.state !== 'running');
    await Promise.all(ended.map(id => operations.forget(id)));
  };

/** Remove All That Ended. */
export const clearOperations: Command =
  ({ operations }) =>
  async () => {
    const ended = operations.list().filter(({ state }) => state !== 'running');
    await Promise.all(ended.map(({ id }) => operations.forget(id)));
  };
