import { traitsOf } from '../../domain/change/traitsOf';
import { sameId } from '../../domain/id/resourceId';
import type { OperationRecord } from '../../operations/journal/record';

/** Those of `all` that create or change a version. */
export function operationsOn(versionId: string, all: readonly OperationRecord[]): readonly OperationRecord[] {
  return all.filter(({ plan }) => plan.changes.some(change => sameId(change.target, versionId)));
}

/**
 * The managed image that one of our operations created the version from and that it no longer depends on. Undefined if there
 * is none or it is being deleted.
 */
export function sourceImage(versionId: string, all: readonly OperationRecord[]): string | undefined {
  const source = all
    .flatMap(({ plan }) => plan.changes)
    .filter(change => sameId(change.target, versionId))
    .flatMap(change => traitsOf(change).makesVersion(change) ?? [])
    .flatMap(({ source: made, replicationMode }) =>
      made.kind === 'managedImage' && replicationMode !== 'Shallow' ? [made.id] : [],
    )
    .at(0);
  const isDeleted = all
    .filter(({ state }) => state !== 'failed')
    .flatMap(({ plan, steps }) => plan.changes.filter((_, index) => steps[index]?.state !== 'skipped'))
    .some(change => change.kind === 'deleteManagedImage' && sameId(change.target, source ?? ''));
  return isDeleted ? undefined : source;
}
