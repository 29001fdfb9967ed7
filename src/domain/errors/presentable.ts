import { externalText } from '../../base/externalText';
import { redact } from '../../base/secrets/redact';
import type { Failure } from './failure';
import { messageOfThrown } from './messageOfThrown';

/** The same failure as it may be kept and shown: without secrets in any of its texts, and without a call stack. */
export function presentable(failure: Failure): Failure {
  const { code, message, target, correlationId } = failure;
  return {
    ...failure,
    code: redact(code),
    message: messageOfThrown(externalText(message)),
    ...(target !== undefined && { target: redact(target) }),
    ...(correlationId !== undefined && { correlationId: redact(correlationId) }),
  };
}
