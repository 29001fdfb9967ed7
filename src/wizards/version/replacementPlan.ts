import type { AzureReader } from '../../azure/ports';
import type { Clock } from '../../base/clock';
import { traitsOf } from '../../domain/change/traitsOf';
import { sameId } from '../../domain/id/resourceId';
import type { Change, Plan, VersionSpec } from '../../domain/plan/plan';
import { sourceIds, type SourceSpec } from '../../domain/plan/sourceSpec';
import { reportedSource } from '../../domain/source/reportedSource';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { replaceFailedVersion } from '../../domain/version/replaceFailedVersion';
import { readLocks } from '../plan/readLocks';

/**
 * Plans to replace a failed version.
 * @param version as read to be made again, by `AzureReader.wholeVersion`
 * @param madeBefore changes of earlier operations, one of which may have created it
 */
export async function replacementPlan(
  version: ImageVersion,
  madeBefore: readonly Change[],
  { reader, clock }: { readonly reader: Pick<AzureReader, 'imageSource' | 'locks'>; readonly clock: Clock },
): Promise<Plan> {
  const originalSpec = specOf(version.id, madeBefore);
  const [sourceExists, locks] = await Promise.all([
    existsWhole(originalSpec?.source ?? reportedSource(version), reader),
    readLocks([version.id], reader),
  ]);
  return replaceFailedVersion(version, {
    now: clock.now(),
    sourceExists,
    locks,
    ...(originalSpec && { originalSpec }),
  });
}

/** Whether all that a version was created from still exists. Undefined if that can't be known. */
async function existsWhole(
  source: SourceSpec | undefined,
  reader: Pick<AzureReader, 'imageSource'>,
): Promise<boolean | undefined> {
  if (!source) return undefined;
  const exists = (id: string): Promise<boolean | undefined> =>
    reader.imageSource(id).then(
      found => found !== undefined,
      () => undefined,
    );
  const found = await Promise.all(sourceIds(source).map(exists));
  return found.includes(false) ? false : found.includes(undefined) ? undefined : true;
}

/** The spec from the operation that created it, which also has the tenant of its source. */
function specOf(id: string, changes: readonly Change[]): VersionSpec | undefined {
  return changes
    .filter(change => sameId(change.target, id))
    .flatMap(change => traitsOf(change).makesVersion(change) ?? [])[0];
}
