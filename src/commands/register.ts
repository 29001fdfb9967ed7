import type { Disposable } from 'vscode';
import { lazyProxy } from '../base/lazy';
import { tagScheme } from '../documents/tagDocumentPath';
import { commandIds, type CommandId } from '../platform/commandIds';
import { registerCommand } from '../platform/commands';
import { registerEditableDocuments } from '../platform/editableDocuments';
import { lazyCommands } from './lazyCommands';
import { lazyLabCommands } from './lazyLabCommands';
import type { Command, CommandServices } from './services';
import { refresh } from './view/refresh';
import { refreshItem } from './view/refreshItem';
import { retryLoad } from './view/retryLoad';
import { signIn } from './view/signIn';

const commands: Record<CommandId, Command> = {
  signIn,
  refresh,
  refreshItem,
  retryLoad,
  leaveSampleAzure: services => () => services.switchTo('azure'),
  showLog: services => () => services.log.show(),
  ...lazyCommands,
  ...lazyLabCommands,
};

/** Registers every command and the documents they open, for one session. */
export function registerCommands(services: CommandServices): Disposable[] {
  return [
    ...commandIds.map(id => registerCommand(services.log, id, commands[id](services))),
    registerEditableDocuments(
      tagScheme,
      lazyProxy(async () => (await import('../documents/tagDocuments')).tagDocuments(services)),
    ),
  ];
}
