import * as l10n from '@vscode/l10n';
import { explain } from '../../../domain/errors/errorCatalogue';
import type { Failure } from '../../../domain/errors/failure';
import { parentId } from '../../../domain/id/resourceId';
import type { ExportOutcome } from '../../../domain/labs/exports/rescueReport';
import type { OperationRecord, StepState } from '../../../operations/journal/record';

/** The progress or outcome of each export of an operation. */
export function rescueOutcomes({ plan, steps }: OperationRecord): readonly ExportOutcome[] {
  return plan.changes.flatMap((change, index) => {
    const step = steps[index];
    if (change.kind !== 'saveLabImage' || !step) return [];
    const { made: versionId, failure, state } = step;
    return [
      {
        labId: parentId(change.spec.labMachineId) ?? '',
        state: outcomeOf[state],
        versionId,
        reason: failure && reasonOf(failure),
      },
    ];
  });
}

const outcomeOf: Readonly<Record<StepState, ExportOutcome['state']>> = {
  waiting: 'notStarted',
  sending: 'underWay',
  running: 'underWay',
  replicating: 'underWay',
  done: 'exported',
  failed: 'failed',
  skipped: 'notStarted',
  unfollowed: 'underWay',
};

function reasonOf(failure: Failure): string {
  const explanation = explain(failure);
  return explanation ? l10n.t('{0} {1}', explanation.message, explanation.fix) : failure.message;
}
