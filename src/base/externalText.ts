import { redact } from './secrets/redact';
import { withoutCallStack } from './withoutCallStack';

/** What others said, such as an error of Azure, as it may be kept and shown: without secrets and call stacks. */
export function externalText(text: string): string {
  return redact(withoutCallStack(text));
}
