import * as vscode from 'vscode';
import { showReadOnly } from '../../platform/documents';
import type { Command } from '../services';
import { operationIdsOf } from './clearOperations';

/** Shows the Activity view. On an operation, also shows its plan. */
export const showOperation: Command =
  ({ operations }) =>
  async (...args) => {
    await vscode.commands.executeCommand('computeGallery.activity.focus');
    const plan = operations.get(operationIdsOf(args)[0] ?? '')?.plan;
    if (!plan) return;
    const { planText } = await import('../../domain/plan/planText');
    await showReadOnly(`${plan.title.replaceAll('\\', ' › ')}.txt`, planText(plan));
  };
