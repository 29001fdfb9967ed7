import type { LogOutputChannel } from 'vscode';
import { redact } from '../base/secrets/redact';
import { visibleLines, visibleText } from '../base/visibleText';

/** Writes nothing to the channel that `redact` hasn't seen. */
export function redactedLog(channel: Pick<LogOutputChannel, 'info' | 'warn' | 'error' | 'debug'>) {
  return {
    info: (message: string) => channel.info(redact(visibleText(message))),
    warn: (message: string) => channel.warn(redact(visibleText(message))),
    debug: (message: string) => channel.debug(redact(visibleText(message))),
    error: (message: string, cause?: unknown) => {
      const reason =
        cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? '' : JSON.stringify(cause);
      channel.error(redact(visibleLines(reason ? `${visibleText(message)}\n${reason}` : visibleText(message))));
    },
  };
}
