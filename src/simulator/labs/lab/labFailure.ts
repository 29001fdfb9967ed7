import type { Json } from '../../http/json';
import type { ChangeEffect } from '../../world/effect';
import { labTime } from './labOperations';

/** The effect of a failed operation: sets `resourceOperationError` and the given properties. */
export function labFailure(
  error: { code: string; message: string },
  action: string,
  at: number,
  ids: readonly string[],
  properties: Json = {},
): ChangeEffect {
  const resourceOperationError = { timestamp: labTime(at), code: error.code, message: error.message, action };
  return { do: 'change', merge: ids.map(id => ({ id, properties: { ...properties, resourceOperationError } })) };
}
