import { parseDate } from '../../base/date';
import type { Failure } from '../../domain/errors/failure';
import type { LabError } from '../../domain/labs/labError';
import { failureOfBody } from '../http/armError';

export function failureOfLabError({ code, message }: LabError, target: string): Failure {
  return { ...failureOfBody({ error: { code, message } }), target };
}

/** Whether an error happened at or after `since` (ms since 1970). False if either time is unknown. */
export function happenedSince({ timestamp }: LabError, since: number | undefined): boolean {
  return since !== undefined && (parseDate(timestamp) ?? -Infinity) >= since;
}
