import { object } from '../../arm/json';
import { parseDate } from '../../base/date';
import type { Failure } from '../../domain/errors/failure';
import { isLabChange } from '../../domain/change/isLabChange';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { LabError } from '../../domain/labs/labError';
import type { Change } from '../../domain/plan/plan';
import { parentId } from '../../domain/id/resourceId';
import { sameName } from '../../domain/id/sameName';
import type { Connection } from '../ports';
import { readLabError } from '../read/labs/readLabError';
import { getJson, pathOf } from '../http/rest';
import { failureOfLabError, happenedSince } from './labFailure';

/** The resources whose `resourceOperationError` explains a failed change, and the name of its action there. */
function errorSourcesOf(change: Change): { readonly ids: readonly string[]; readonly action?: string } {
  if (!isLabChange(change) || labAccountOf(change.target) !== undefined) return { ids: [] };
  switch (change.kind) {
    case 'saveLabImage': {
      const { labMachineId, labPlanId } = change.spec;
      return { ids: [labMachineId, parentId(labMachineId) ?? '', labPlanId], action: 'SaveImage' };
    }
    case 'attachGallery':
    case 'detachGallery':
    case 'createLab':
    case 'publishLab':
      return { ids: [change.target] };
    case 'registerProvider':
    case 'grantRole':
    case 'setLabImage':
      return { ids: [] };
  }
}

/** The latest error of a change on its resources, at or after `since` (ms since 1970). */
export async function labErrorOf(
  connection: Connection,
  change: Change,
  since: number | undefined,
): Promise<LabError | undefined> {
  const { ids, action } = errorSourcesOf(change);
  const errors = await Promise.all(ids.map(id => errorAt(connection, id)));
  return errors
    .filter(error => error !== undefined)
    .filter(error => happenedSince(error, since))
    .filter(error => action === undefined || sameName(error.action ?? '', action))
    .sort((a, b) => (parseDate(b.timestamp) ?? 0) - (parseDate(a.timestamp) ?? 0))[0];
}

/** A failure extended by the error on its resources, if any. */
export async function explainLabFailure(
  connection: Connection,
  change: Change,
  failure: Failure,
  since: number | undefined,
): Promise<Failure> {
  const error = await labErrorOf(connection, change, since);
  if (!error) return failure;
  const labFailure = failureOfLabError(error, change.target);
  const says = [labFailure.message, failure.message];
  const message = says[0] === says[1] ? labFailure.message : says.join(' ');
  return { ...failure, ...labFailure, message };
}

/** An unreadable resource explains nothing. */
async function errorAt(connection: Connection, id: string): Promise<LabError | undefined> {
  const found = await getJson(connection, pathOf(id)).catch(() => undefined);
  return readLabError(object(found?.['properties'])['resourceOperationError']);
}
