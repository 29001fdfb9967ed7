import type { Disposable } from 'vscode';
import { whenNeeded } from '../domain/whenNeeded';
import { registerCommand } from '../platform/commands';
import { commandIds, type CommandId } from '../platform/commandIds';
import { registerEditableDocuments } from '../platform/editableDocuments';
import { clearOperations, dismissOperation } from './operations';
import { refresh } from './refresh';
import { refreshItem } from './refreshItem';
import { retryLoad } from './retryLoad';
import { showOperation } from './showOperation';
import { signIn } from './signIn';
import { tagScheme } from './tagDocumentPath';
import { laterCommands } from './laterCommands';
import { laterLabCommands } from './laterLabCommands';
import type { Command, CommandServices } from './services';

const commands: Record<CommandId, Command> = {
  signIn,
  refresh,
  refreshItem,
  retryLoad,
  showOperation,
  dismissOperation,
  clearOperations,
  useSampleAzure: services => () => services.switchTo('sample'),
  leaveSampleAzure: services => () => services.switchTo('azure'),
  showLog: services => () => services.log.show(),
  ...laterCommands,
  ...laterLabCommands,
};

/** Registers every command of the product, and the documents they open, for one session. */
export function registerCommands(services: CommandServices): Disposable[] {
  return [
    ...commandIds.map(id => registerCommand(services.log, id, commands[id](services))),
    registerEditableDocuments(
      tagScheme,
      whenNeeded(async () => (await import('./tagDocuments')).tagTexts(services)),
    ),
  ];
}
