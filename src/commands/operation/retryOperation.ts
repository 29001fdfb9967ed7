import * as l10n from '@vscode/l10n';
import { isDeletion } from '../../domain/change/isDeletion';
import type { Plan } from '../../domain/plan/plan';
import { changesToRetry } from '../../operations/changesToRetry';
import { exportedLab } from '../../operations/labsNotExported';
import { confirmDeletion } from '../../platform/confirm';
import { showMessage } from '../../platform/surface/messages';
import { previewAndCarryOut } from '../../wizards/plan/carryOut';
import { retryPlan } from '../../wizards/plan/retryPlan';
import { exportLabTemplate } from '../labs/exportLabTemplate';
import type { Command } from '../services';
import { operationIdsOf, refusesChangedRow } from './clearOperations';

/**
 * Retry…: plans again what failed in an operation, and what was skipped because of it. With the index of a change, only that
 * one. Exports of labs ask their questions again.
 */
export const retryOperation: Command =
  services =>
  async (...args) => {
    if (refusesChangedRow(args)) return;
    const [, index] = args;
    const operation = services.operations.get(operationIdsOf(args)[0] ?? '');
    const changes = operation ? changesToRetry(operation, typeof index === 'number' ? index : undefined) : [];
    const labs = changes.flatMap(change => exportedLab(change) ?? []);
    if (labs.length > 0) return exportLabTemplate(services)(labs);
    if (!operation || changes.length === 0) {
      void showMessage('info', l10n.t("Nothing in this operation has failed, so there's nothing to retry."));
      return;
    }
    const again = (): Promise<Plan> => retryPlan(operation.plan, changes, services);
    const deletionCount = changes.filter(isDeletion).length;
    const confirm = ({ title }: Plan): Promise<boolean> =>
      confirmDeletion(`${title}?`, l10n.t("Deleted resources can't be restored."), String(deletionCount));
    await previewAndCarryOut(services, await again(), {
      again,
      ...(deletionCount > 0 && { confirm }),
      reveal: ({ id }) => services.showOperation(id),
    });
  };
