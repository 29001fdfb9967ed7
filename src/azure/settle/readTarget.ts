import * as l10n from '@vscode/l10n';
import { isCompleteRead } from '../../arm/currentState';
import { isAbsent, isObject, text, type Json } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import { sameName } from '../../domain/id/sameName';
import type { Change } from '../../domain/plan/plan';
import { badAnswer } from '../http/armError';
import { getJson, orUndefined, pathOf } from '../http/rest';
import type { Connection } from '../ports';
import { hasOutcome } from './hasOutcome';

/**
 * The resource that decides what became of a change. Undefined if Azure says that it doesn't exist. Throws `AzureError`
 * for anything that isn't that resource with its properties: neither a success nor the lack of one, nor someone else's
 * resource, must be read from it.
 */
export async function readTarget(connection: Connection, id: string, query = ''): Promise<Json | undefined> {
  const found = await orUndefined(getJson(connection, pathOf(id, '', query)));
  if (!found) return undefined;
  const isTarget = sameName(nameOf(text(found['id']) ?? ''), nameOf(id));
  if (!isTarget || !tellsState(found)) throw notTheTarget(id);
  return found;
}

/**
 * The same for the target of a change, which must be read as completely as the change would write it, and show what
 * became of it.
 */
export async function readWholeTarget(connection: Connection, change: Change, query = ''): Promise<Json | undefined> {
  const found = await readTarget(connection, change.target, query);
  if (found && !(isCompleteRead(change, found) && hasOutcome(change, found))) throw notTheTarget(change.target);
  return found;
}

/** Whether a resource has properties. Some types have no state, but an unreadable one proves nothing. */
export function tellsState({ properties }: Json): boolean {
  if (!isObject(properties)) return false;
  const { provisioningState: state } = properties;
  return isAbsent(state) || text(state) !== undefined;
}

export function notTheTarget(id: string): Error {
  return badAnswer(l10n.t('Azure returned something other than what was requested.'), id);
}
