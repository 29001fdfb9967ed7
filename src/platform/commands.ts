import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { toFailure, type Failure } from '../domain/errors/failure';
import { fullCommandId, type CommandId } from './commandIds';
import type { Log } from './log';

/** Registers a command. Whatever it throws is logged, and shown once with a button that opens the log. */
export function registerCommand(log: Log, id: CommandId, run: (...args: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(fullCommandId(id), async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      const failure = toFailure(error);
      if (failure.reason === 'cancelled') return undefined;
      log.error(`${id}: ${failure.code}${failure.correlationId ? ` (${failure.correlationId})` : ''}`, error);
      const { showMessage } = await import('./surface/messages');
      const showLog = l10n.t('Show Log');
      if ((await showMessage('error', await userMessage(failure), [showLog])) === showLog) log.show();
      return undefined;
    }
  });
}

export function runCommand(id: CommandId, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(fullCommandId(id), ...args);
}

async function userMessage(failure: Failure): Promise<string> {
  const { explain } = await import('../domain/errors/errorCatalogue');
  const explanation = explain(failure);
  return explanation ? l10n.t('{0} {1}', explanation.message, explanation.fix) : failure.message;
}
