import * as l10n from '@vscode/l10n';
import { explain } from '../domain/errors/errorCatalogue';
import type { ChangeOf } from '../domain/plan/plan';
import type { OperationRecord, Step } from '../operations/journal/record';

/** One export of a lab template. */
export interface Export {
  readonly change: ChangeOf<'saveLabImage'>;
  readonly step: Step;
}

/** The exports of lab templates in an operation. */
export function exportsOf({ plan, steps }: OperationRecord): readonly Export[] {
  return plan.changes.flatMap((change, index) => {
    const step = steps[index];
    return change.kind === 'saveLabImage' && step ? [{ change, step }] : [];
  });
}

/** Why the export failed: our explanation and what to do about it, or else Azure's message. */
export function exportFailure({ plan, steps }: OperationRecord, { step }: Export): string {
  const failure = step.failure ?? steps.find(one => one.failure)?.failure;
  const explanation = failure && explain(failure);
  return explanation
    ? l10n.t('{0} failed: {1} {2}', plan.title, explanation.message, explanation.fix)
    : l10n.t('{0} failed: {1}', plan.title, failure?.message ?? '');
}

/** How many exports succeeded and how many failed. */
export function exportSummary({ plan }: OperationRecord, exports: readonly Export[]): string {
  const count = (state: Step['state']): number => exports.filter(({ step }) => step.state === state).length;
  const [done, failed] = [count('done'), count('failed')];
  if (failed === 0 && done === 1) return l10n.t('{0}: 1 exported.', plan.title);
  if (failed === 0) return l10n.t('{0}: {1} exported.', plan.title, done);
  return l10n.t('{0}: {1} exported, {2} failed. See the report for details.', plan.title, done, failed);
}
