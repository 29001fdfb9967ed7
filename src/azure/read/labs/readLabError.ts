import { isObject, text } from '../../../arm/json';
import type { LabError } from '../../../domain/labs/labError';
import { redact } from '../../http/redact';

/** Parses `resourceOperationError`. Undefined if there is no error. */
export function readLabError(value: unknown): LabError | undefined {
  if (!isObject(value)) return undefined;
  const [code, message] = [text(value['code']), text(value['message'])];
  if (code === undefined && message === undefined) return undefined;
  return {
    code: code ?? 'Unknown',
    message: redact(message ?? code ?? ''),
    action: text(value['action']),
    timestamp: text(value['timestamp']),
  };
}
