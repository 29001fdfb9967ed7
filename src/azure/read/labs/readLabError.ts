import { externalText } from '../../../base/externalText';
import { isObject, text } from '../../../base/json';
import { redact } from '../../../base/secrets/redact';
import type { LabError } from '../../../domain/labs/labError';

/** Parses `resourceOperationError`. Undefined if there is no error. */
export function readLabError(value: unknown): LabError | undefined {
  if (!isObject(value)) return undefined;
  const [code, message] = [text(value['code']), text(value['message'])];
  if (code === undefined && message === undefined) return undefined;
  return {
    code: redact(code ?? 'Unknown'),
    message: externalText(message ?? code ?? ''),
    action: text(value['action']),
    timestamp: text(value['timestamp']),
  };
}
