import { idKey, parentId } from '../../../domain/id/resourceId';
import type { OperationRecord } from '../../../operations/journal/record';

/** Versions exported from a lab earlier, as far as the journal reaches, by ID key of the lab. */
export function exportedVersions(operations: readonly OperationRecord[]): ReadonlyMap<string, readonly string[]> {
  const exported = new Map<string, readonly string[]>();
  for (const { plan, steps } of operations) {
    plan.changes.forEach((change, index) => {
      const { state, made } = steps[index] ?? {};
      if (change.kind !== 'saveLabImage' || state !== 'done' || made === undefined) return;
      const lab = idKey(parentId(change.spec.labMachineId) ?? '');
      exported.set(lab, [...(exported.get(lab) ?? []), made]);
    });
  }
  return exported;
}
