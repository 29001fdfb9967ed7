import type { LogOutputChannel } from 'vscode';
import { text } from '../base/json';
import { redact } from '../base/secrets/redact';
import { visibleLines, visibleText } from '../base/visibleText';
import { messageOfThrown } from '../domain/errors/messageOfThrown';

/** Writes nothing to the channel that `redact` hasn't seen. */
export function redactedLog(channel: Pick<LogOutputChannel, 'info' | 'warn' | 'error' | 'debug'>) {
  return {
    info: (message: string) => channel.info(redact(visibleText(message))),
    warn: (message: string) => channel.warn(redact(visibleText(message))),
    debug: (message: string) => channel.debug(redact(visibleText(message))),
    error: (message: string, cause?: unknown) => {
      const reason = causeText(cause);
      channel.error(redact(visibleLines(reason ? `${visibleText(message)}\n${reason}` : visibleText(message))));
    },
  };
}

/** Never throws, whatever was thrown: JSON has no form for what refers to itself, nor for a BigInt. */
function causeText(cause: unknown): string {
  if (cause === undefined) return '';
  if (cause instanceof Error) return text(cause.stack) ?? messageOfThrown(cause);
  try {
    return JSON.stringify(cause);
  } catch {
    return messageOfThrown(cause);
  }
}
