import * as vscode from 'vscode';

/** The extension's log, for users and for support. Must never contain a token or a signed URL. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
  debug(message: string): void;
  show(): void;
}

export function createLog(subscriptions: { dispose(): unknown }[]): Log {
  const channel = vscode.window.createOutputChannel('Compute Gallery', { log: true });
  subscriptions.push(channel);
  return {
    info: message => channel.info(message),
    warn: message => channel.warn(message),
    debug: message => channel.debug(message),
    error: (message, cause) => {
      const reason =
        cause instanceof Error ? (cause.stack ?? cause.message) : cause === undefined ? '' : JSON.stringify(cause);
      channel.error(reason ? `${message}\n${reason}` : message);
    },
    show: () => channel.show(true),
  };
}
