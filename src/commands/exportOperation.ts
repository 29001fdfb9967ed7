import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { exporters } from '../export/exporters';
import { showUntitled } from '../platform/documents';
import { operationIdsOf } from './operations';
import type { Command } from './services';

/** Export as Script…: what an operation does, or did, as a script. */
export const exportOperation: Command =
  ({ operations }) =>
  async (...args) => {
    const plan = operations.get(operationIdsOf(args)[0] ?? '')?.plan;
    if (!plan) return;
    const languages = exporters.map(exporter => ({ label: exporter.label, exporter }));
    const picked = await vscode.window.showQuickPick(languages, { title: l10n.t('Export as Script') });
    if (picked) await showUntitled(picked.exporter.languageId, picked.exporter.export(plan));
  };
