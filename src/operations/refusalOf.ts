import * as l10n from '@vscode/l10n';
import { fullName } from '../domain/id/resourceId';
import { hasErrors, type Plan } from '../domain/plan/plan';
import { conflictOf } from './conflicts';
import type { OperationRecord } from './journal/record';
import type { RefusedOperation } from './ports';

/** Why a plan cannot be started beside some operations; undefined where it can. */
export function refusalOf(plan: Plan, operations: readonly OperationRecord[]): RefusedOperation | undefined {
  return hasErrors(plan) ? refusedForErrors(plan) : refusedForConflict(plan, operations);
}

function refusedForErrors(plan: Plan): RefusedOperation {
  const error = plan.notices.find(notice => notice.severity === 'error');
  return { refused: error?.message ?? l10n.t('"{0}" has errors.', plan.title) };
}

function refusedForConflict(plan: Plan, operations: readonly OperationRecord[]): RefusedOperation | undefined {
  const conflict = conflictOf(plan, operations);
  if (!conflict) return undefined;
  const name = fullName(conflict.id);
  const { title } = conflict.operation.plan;
  return {
    refused:
      conflict.use === 'changes'
        ? l10n.t('"{0}" is still working on {1}. Try again when it finishes.', title, name)
        : l10n.t('"{0}" still needs {1}. Try again when it finishes.', title, name),
  };
}
