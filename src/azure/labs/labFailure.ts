import type { Failure } from '../../domain/errors/failure';
import { idKey } from '../../domain/id/resourceId';
import type { KnownErrors, LabError } from '../../domain/labs/labError';
import { failureOfBody } from '../http/armError';

export function failureOfLabError({ code, message }: LabError, target: string): Failure {
  return { ...failureOfBody({ error: { code, message } }), target };
}

/** The text by which an error is known again. Empty for no error. */
export function knownAs(error: LabError | undefined): string {
  return error ? [error.timestamp, error.action, error.code, error.message].join(' ') : '';
}

/** Whether the error on a resource has come since `before` was read. False if the resource couldn't be read then. */
export function isNewError(id: string, error: LabError, before: KnownErrors | undefined): boolean {
  const known = before?.[idKey(id)];
  return known !== undefined && known !== knownAs(error);
}
