import * as l10n from '@vscode/l10n';
import type { Plan } from '../../domain/plan/plan';
import type { Location } from '../../domain/region/region';
import type { OperationRecord } from '../../operations/journal/record';
import type { Operations } from '../../operations/ports';
import { askPasswords } from '../../platform/askPasswords';
import { showUntitled } from '../../platform/documents';
import { showMessage } from '../../platform/surface/messages';
import type { WizardServices } from '../services';
import { askPlan } from './askPlan';
import type { Decision } from './preview';

export interface PlanServices extends WizardServices {
  readonly operations: Operations;
}

/**
 * Runs a plan or opens it as a script, as decided in its preview. Undefined if no operation was started.
 * @param memo stored with the operation
 */
export async function carryOut(
  { operations }: PlanServices,
  decision: Decision | undefined,
  memo?: string,
): Promise<OperationRecord | undefined> {
  if (!decision) return undefined;
  if (decision.action === 'export') {
    await showUntitled(decision.exporter.languageId, decision.exporter.export(decision.plan));
    return undefined;
  }
  const secrets = await askPasswords(decision.plan);
  if (!secrets) return undefined;
  const started = await operations.start(decision.plan, secrets, memo);
  if (!('refused' in started)) return started;
  void showMessage('error', l10n.t('Couldn\'t start "{0}". {1}', decision.plan.title, started.refused));
  return undefined;
}

/** Previews a plan that needs no questions, and carries out the user's decision. */
export async function previewAndCarryOut(
  services: PlanServices,
  plan: Plan,
  locations?: readonly Location[],
): Promise<OperationRecord | undefined> {
  return carryOut(services, await previewDecision(services, plan, locations));
}

/** The user's decision on a plan that needs no questions. */
async function previewDecision(
  services: PlanServices,
  plan: Plan,
  locations?: readonly Location[],
): Promise<Decision | undefined> {
  return askPlan(
    plan.title,
    [],
    () => Promise.resolve(plan),
    services,
    () => Promise.resolve(locations),
  );
}
