import { parentId } from '../domain/id/resourceId';
import type { OperationRecord } from './journal/record';

/** IDs of the labs that an ended operation didn't export. None while it runs, and none that Azure may still export. */
export function labsNotExported({ plan, state, steps }: OperationRecord): readonly string[] {
  if (state === 'running') return [];
  return plan.changes.flatMap((change, index) =>
    change.kind === 'saveLabImage' && steps[index]?.state !== 'done' && steps[index]?.state !== 'unfollowed'
      ? [parentId(change.spec.labMachineId) ?? '']
      : [],
  );
}
