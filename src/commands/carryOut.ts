import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Plan } from '../domain/plan';
import type { Location } from '../domain/region';
import type { OperationRecord } from '../operations/record';
import { askPasswords } from '../platform/askPasswords';
import { showUntitled } from '../platform/documents';
import { runFlow, key, step } from '../wizards/engine/flow';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askPreview, type Decision } from '../wizards/preview';
import type { CommandServices } from './services';

/** Does what was decided on reading a plan: runs it, or opens it as a script. Undefined where nothing was started. */
export async function carryOut(
  { operations }: CommandServices,
  decision: Decision | undefined,
): Promise<OperationRecord | undefined> {
  if (!decision) return undefined;
  if (decision.action === 'export') {
    await showUntitled(decision.exporter.languageId, decision.exporter.export(decision.plan));
    return undefined;
  }
  const secrets = await askPasswords(decision.plan);
  if (!secrets) return undefined;
  const started = await operations.start(decision.plan, secrets);
  if (!('refused' in started)) return started;
  void vscode.window.showErrorMessage(l10n.t('{0} was not started: {1}', decision.plan.title, started.refused));
  return undefined;
}

/** Shows a plan that needs no questions, and does what the user decides. */
export async function previewAndCarryOut(
  services: CommandServices,
  plan: Plan,
  locations?: readonly Location[],
): Promise<OperationRecord | undefined> {
  const decision = key<Decision>('decision');
  const answers = await runFlow(
    plan.title,
    [
      step({
        key: decision,
        ask: ({ page, prompter }) =>
          askPreview(
            () => Promise.resolve(plan),
            page,
            prompter,
            () => Promise.resolve(locations),
          ),
      }),
    ],
    quickInputPrompter,
  );
  return carryOut(services, answers?.get(decision));
}
