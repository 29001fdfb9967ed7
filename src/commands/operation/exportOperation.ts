import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Plan } from '../../domain/plan/plan';
import { exporters } from '../../export/exporters';
import { showUntitled } from '../../platform/documents';
import { operationIdsOf } from './clearOperations';
import type { Command, CommandServices } from '../services';

/** Export as Script…: the plan of a running or ended operation. */
export const exportOperation: Command =
  ({ operations }) =>
  async (...args) => {
    const plan = operations.get(operationIdsOf(args)[0] ?? '')?.plan ?? (await pickPlan(operations));
    if (!plan) return;
    const languages = exporters.map(exporter => ({ label: exporter.label, exporter }));
    const picked = await vscode.window.showQuickPick(languages, { title: l10n.t('Export as Script') });
    if (picked) await showUntitled(picked.exporter.languageId, picked.exporter.export(plan));
  };

async function pickPlan(operations: CommandServices['operations']): Promise<Plan | undefined> {
  const items = operations.list().map(({ plan }) => ({ label: plan.title, plan }));
  if (items.length > 0) return (await vscode.window.showQuickPick(items, { title: l10n.t('Export as Script') }))?.plan;
  void vscode.window.showInformationMessage(
    l10n.t("There's nothing to export yet. Operations that you start are listed in Activity."),
  );
  return undefined;
}
