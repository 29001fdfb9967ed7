import * as l10n from '@vscode/l10n';
import type { Plan } from '../../domain/plan/plan';
import { exporters } from '../../export/exporters';
import { showUntitled } from '../../platform/showDocument';
import { showMessage } from '../../platform/surface/messages';
import { pickFrom } from '../../platform/surface/pickFrom';
import type { Command, CommandServices } from '../services';
import { operationIdsOf } from './clearOperations';

/** Export as Script…: the plan of a running or ended operation. */
export const exportOperation: Command =
  ({ operations }) =>
  async (...args) => {
    const plan = operations.get(operationIdsOf(args)[0] ?? '')?.plan ?? (await pickPlan(operations));
    if (!plan) return;
    const languages = exporters.map(exporter => ({ label: exporter.label, exporter }));
    const picked = await pickFrom(languages, l10n.t('Export as Script'));
    if (picked) await showUntitled(picked.exporter.languageId, picked.exporter.export(plan));
  };

async function pickPlan(operations: CommandServices['operations']): Promise<Plan | undefined> {
  const items = operations.list().map(({ plan }) => ({ label: plan.title, plan }));
  if (items.length > 0) return (await pickFrom(items, l10n.t('Export as Script')))?.plan;
  void showMessage('info', l10n.t("There's nothing to export yet. Operations that you start are listed in Activity."));
  return undefined;
}
