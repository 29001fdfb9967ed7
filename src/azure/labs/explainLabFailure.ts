import { parseDate } from '../../base/date';
import { object } from '../../base/json';
import { isLabChange } from '../../domain/change/isLabChange';
import { isInconclusive, toFailure, type Failure } from '../../domain/errors/failure';
import { idKey, parentId } from '../../domain/id/resourceId';
import { sameName } from '../../domain/id/sameName';
import type { KnownErrors, LabError } from '../../domain/labs/labError';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { Change } from '../../domain/plan/plan';
import { getJson, pathOf } from '../http/rest';
import type { Connection } from '../ports';
import { readLabError } from '../read/labs/readLabError';
import { failureOfLabError, isNewError, knownAs } from './labFailure';

/** The resources whose `resourceOperationError` explains a failed change. */
interface ErrorSources {
  /** Only one change at a time runs on these, so that a new error there is this change's. */
  readonly own: readonly string[];
  /** A new error there may be that of another change: of an export from another lab of the plan. */
  readonly shared?: readonly string[];
  /** The name of the change's action there. */
  readonly action?: string;
}

function errorSourcesOf(change: Change): ErrorSources {
  if (!isLabChange(change) || labAccountOf(change.target) !== undefined) return { own: [] };
  switch (change.kind) {
    case 'saveLabImage': {
      const { labMachineId, labPlanId } = change.spec;
      return { own: [labMachineId, parentId(labMachineId) ?? ''], shared: [labPlanId], action: 'SaveImage' };
    }
    case 'attachGallery':
    case 'detachGallery':
    case 'createLab':
    case 'publishLab':
      return { own: [change.target] };
    case 'registerProvider':
    case 'grantRole':
    case 'setLabImage':
      return { own: [] };
  }
}

/**
 * The errors that are on a change's resources before it is sent. Undefined if its resources don't show errors. Throws
 * `AzureError` if Azure couldn't be asked.
 */
export async function labErrorsBefore(connection: Connection, change: Change): Promise<KnownErrors | undefined> {
  const { own, shared = [] } = errorSourcesOf(change);
  const ids = [...own, ...shared];
  if (ids.length === 0) return undefined;
  const known = await Promise.all(
    ids.map(async id => {
      try {
        return [[idKey(id), knownAs(await errorAt(connection, id))] as const];
      } catch (error) {
        const failure = toFailure(error);
        if (isInconclusive(failure)) throw error;
        return failure.reason === 'notFound' ? [[idKey(id), ''] as const] : [];
      }
    }),
  );
  return Object.fromEntries(known.flat());
}

/** The latest error of a change on the resources of its own that has come since `before` was read: it proves its failure. */
export function labErrorOf(
  connection: Connection,
  change: Change,
  before: KnownErrors | undefined,
): Promise<LabError | undefined> {
  const { own, action } = errorSourcesOf(change);
  return newErrorAt(connection, own, action, before);
}

async function newErrorAt(
  connection: Connection,
  ids: readonly string[],
  action: string | undefined,
  before: KnownErrors | undefined,
): Promise<LabError | undefined> {
  const errors = await Promise.all(
    ids.map(async id => {
      // An unreadable resource explains nothing.
      const error = await errorAt(connection, id).catch(() => undefined);
      return error && isNewError(id, error, before) ? error : undefined;
    }),
  );
  return errors
    .filter(error => error !== undefined)
    .filter(error => action === undefined || sameName(error.action ?? '', action))
    .sort((a, b) => (parseDate(b.timestamp) ?? 0) - (parseDate(a.timestamp) ?? 0))[0];
}

/** A failure extended by the error on its resources, if any: on shared ones only if its own have none. */
export async function explainLabFailure(
  connection: Connection,
  change: Change,
  failure: Failure,
  before: KnownErrors | undefined,
): Promise<Failure> {
  const { shared = [], action } = errorSourcesOf(change);
  const error =
    (await labErrorOf(connection, change, before)) ?? (await newErrorAt(connection, shared, action, before));
  if (!error) return failure;
  const labFailure = failureOfLabError(error, change.target);
  const says = [labFailure.message, failure.message];
  const message = says[0] === says[1] ? labFailure.message : says.join(' ');
  return { ...failure, ...labFailure, message };
}

async function errorAt(connection: Connection, id: string): Promise<LabError | undefined> {
  const found = await getJson(connection, pathOf(id));
  return readLabError(object(found['properties'])['resourceOperationError']);
}
