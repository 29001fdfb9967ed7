import { object, text, type Json } from '../../../base/json';
import { isVersionId } from '../../../domain/id/galleryIds';
import { nameOf, subscriptionOf, versionId } from '../../../domain/id/resourceId';
import { sameName } from '../../../domain/id/sameName';
import type { KnownErrors } from '../../../domain/labs/labError';
import type { ChangeOf } from '../../../domain/plan/plan';
import { byNumberDescending } from '../../../domain/version/semanticVersion';
import { listJson, orUndefined, pathOf } from '../../http/rest';
import { labErrorOf } from '../../labs/explainLabFailure';
import { failureOfLabError } from '../../labs/labFailure';
import type { Connection, Settlement } from '../../ports';
import { readEvery } from '../../read/readResource';
import { readVersion } from '../../read/readVersion';
import { readTarget, tellsState } from '../readTarget';
import { isUpdating, settleByState } from '../settleByState';
import { failedRegions } from '../settleVersion';

/**
 * Settles an export, which is recognized by a version that didn't exist before. Until that is visible, the template
 * machine shows that it is in progress, or the error.
 */
export async function settleLabImage(
  connection: Connection,
  change: ChangeOf<'saveLabImage'>,
  errorsBefore: KnownErrors | undefined,
): Promise<Settlement> {
  const { target, spec } = change;
  const [definition, versions, machine] = await Promise.all([
    readTarget(connection, target),
    orUndefined(listJson(connection, pathOf(target, 'versions'))),
    readTarget(connection, spec.labMachineId),
  ]);
  const [found] = readEvery(versions ?? [], versionIn)
    .filter(one => isExport(one, change))
    .sort((a, b) => byNumberDescending(numberOf(a), numberOf(b)));
  if (found) {
    const made = versionId(target, numberOf(found));
    const version = readVersion(found);
    return { ...settleByState(found, made, version && failedRegions(version)), made, progress: 'version' };
  }
  // A definition that existed before the export proves nothing.
  const progress = definition && spec.seenVersions.length === 0 ? ({ progress: 'definition' } as const) : {};
  if (machine && isUpdating(machine)) return { state: 'inProgress', ...progress };
  const error = await labErrorOf(connection, change, errorsBefore);
  if (error) return { state: 'failed', failure: failureOfLabError(error, target) };
  return { state: 'absent', ...progress };
}

/** Nothing is known of a row without an ID or a readable state: it may be the export. */
function versionIn(row: unknown): Json | undefined {
  const version = object(row);
  return isVersionId(text(version['id']) ?? '') && tellsState(version) ? version : undefined;
}

/**
 * Lab Services creates versions from machines in its own subscription. A version with a source in the gallery's
 * subscription is someone else's.
 */
function isExport(version: Json, { target, spec }: ChangeOf<'saveLabImage'>): boolean {
  const source = readVersion(version)?.source?.id ?? '';
  const isDeleting = sameName(text(object(version['properties'])['provisioningState']) ?? '', 'Deleting');
  const isForeign = !sameName(subscriptionOf(source), subscriptionOf(target));
  return !spec.seenVersions.includes(numberOf(version)) && !isDeleting && isForeign;
}

function numberOf(version: Json): string {
  return nameOf(text(version['id']) ?? '');
}
