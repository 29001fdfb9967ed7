import * as vscode from 'vscode';
import { lazyLoad } from '../base/lazy';
import type { Logger } from '../base/logger';

/** The extension's log, for users and for support. Everything is redacted that goes into it. */
export interface Log extends Logger {
  error(message: string, cause?: unknown): void;
  show(): void;
}

/** What redacts is loaded with the first line. */
export function createLog(disposables: { dispose(): unknown }[]): Log {
  const channel = vscode.window.createOutputChannel('Compute Gallery', { log: true });
  disposables.push(channel);
  const redacted = lazyLoad(async () => (await import('./redactedLog')).redactedLog(channel));
  return {
    info: message => void redacted().then(log => log.info(message)),
    warn: message => void redacted().then(log => log.warn(message)),
    debug: message => void redacted().then(log => log.debug(message)),
    error: (message, cause) => void redacted().then(log => log.error(message, cause)),
    show: () => channel.show(true),
  };
}
