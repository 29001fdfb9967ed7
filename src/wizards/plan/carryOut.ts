import * as l10n from '@vscode/l10n';
import type { Plan } from '../../domain/plan/plan';
import type { OperationRecord } from '../../operations/journal/record';
import type { Operations } from '../../operations/ports';
import { askPasswords } from '../../platform/askPasswords';
import { showUntitled } from '../../platform/showDocument';
import { showMessage } from '../../platform/surface/messages';
import type { WizardServices } from '../services';
import { previewPlan, type PreviewOptions } from './previewPlan';
import type { Decision } from './reviewPlan';

export interface PlanServices extends WizardServices {
  readonly operations: Operations;
}

export interface CarryOutOptions {
  /** Stored with the operation. */
  readonly memo?: string;
  /** Asked before the plan is run. */
  readonly confirm?: (plan: Plan) => Promise<boolean>;
  /** Shows the operation where no page does. */
  readonly reveal?: (operation: OperationRecord) => void;
}

/** Runs a plan or opens it as a script, as decided in its review. Undefined if no operation was started. */
export async function carryOut(
  services: PlanServices,
  decision: Decision | undefined,
  options: CarryOutOptions = {},
): Promise<OperationRecord | undefined> {
  for (let next = decision; next;) {
    if (next.action === 'export') {
      await showUntitled(next.exporter.languageId, next.exporter.export(next.plan));
      return undefined;
    }
    const operation = await start(services, next.plan, options);
    if (operation) {
      if (next.onStarted) next.onStarted(operation.id);
      else options.reveal?.(operation);
      return operation;
    }
    next = await next.again?.();
  }
  return undefined;
}

/** Asks for what must not be stored, and starts the operation. */
async function start(
  { operations }: PlanServices,
  plan: Plan,
  { memo, confirm }: CarryOutOptions,
): Promise<OperationRecord | undefined> {
  if (confirm && !(await confirm(plan))) return undefined;
  const secrets = await askPasswords(plan);
  if (!secrets) return undefined;
  const started = await operations.start(plan, secrets, memo);
  if (!('refused' in started)) return started;
  void showMessage('error', l10n.t('Couldn\'t start "{0}". {1}', plan.title, started.refused));
  return undefined;
}

/** Reviews a plan that needs no questions, and carries out the user's decision. */
export async function previewAndCarryOut(
  services: PlanServices,
  plan: Plan,
  { locations, again, ...options }: CarryOutOptions & PreviewOptions = {},
): Promise<OperationRecord | undefined> {
  return carryOut(services, await previewPlan(plan, services, { locations, again }), options);
}
