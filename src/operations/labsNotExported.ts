import { parentId } from '../domain/id/resourceId';
import type { Change } from '../domain/plan/plan';
import type { OperationRecord } from './journal/record';

/** The ID of the lab whose template a change exports. */
export function exportedLab(change: Change): string | undefined {
  return change.kind === 'saveLabImage' ? parentId(change.spec.labMachineId) : undefined;
}

/** IDs of the labs that an ended operation didn't export. None while it runs, and none that Azure may still export. */
export function labsNotExported({ plan, state, steps }: OperationRecord): readonly string[] {
  if (state === 'running') return [];
  return plan.changes.flatMap((change, index) => {
    const isOver = steps[index]?.state === 'done' || steps[index]?.state === 'unfollowed';
    return isOver ? [] : (exportedLab(change) ?? []);
  });
}
