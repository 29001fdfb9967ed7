import type { Disposable } from 'vscode';
import { registerCommand } from '../platform/commands';
import { commandIds, type CommandId } from '../platform/commandIds';
import { copyId } from './copyId';
import { copyName } from './copyName';
import { groupBy } from './groupBy';
import { clearOperations, dismissOperation, exportOperation } from './operations';
import { openInPortal } from './openInPortal';
import { refresh } from './refresh';
import { refreshItem } from './refreshItem';
import { retryLoad } from './retryLoad';
import { selectSubscriptions } from './selectSubscriptions';
import type { Command, CommandServices } from './services';
import { showOperation } from './showOperation';
import { showReplication } from './showReplication';
import { signIn } from './signIn';
import { viewProperties } from './viewProperties';

/** A command whose code is loaded when it is first used: those that ask questions or make plans. */
function later(load: () => Promise<Command>): Command {
  return services =>
    async (...args) =>
      (await load())(services)(...args);
}

const commands: Record<CommandId, Command> = {
  signIn,
  selectSubscriptions,
  refresh,
  refreshItem,
  groupBy,
  retryLoad,
  showReplication,
  viewProperties,
  copyId,
  copyName,
  openInPortal,
  showOperation,
  exportOperation,
  dismissOperation,
  clearOperations,
  useSampleAzure: services => () => services.switchTo('sample'),
  leaveSampleAzure: services => () => services.switchTo('azure'),
  showLog: services => () => services.log.show(),
  cloneManagedImage: later(async () => (await import('./cloneManagedImage')).cloneManagedImage),
  retryFailedRegions: later(async () => (await import('./retryFailedRegions')).retryFailedRegions),
  createGallery: later(async () => (await import('./createGallery')).createGallery),
  createVersion: later(async () => (await import('./createVersion')).createVersion),
  captureVm: later(async () => (await import('./captureVm')).captureVm),
  copyVersion: later(async () => (await import('./copyVersion')).copyVersion),
  createDefinition: later(async () => (await import('./createDefinition')).createDefinition),
  editDefinition: later(async () => (await import('./editDefinition')).editDefinition),
  editRegions: later(async () => (await import('./editRegions')).editRegions),
  setEndOfLife: later(async () => (await import('./setEndOfLife')).setEndOfLife),
  excludeFromLatest: later(async () => (await import('./latest')).excludeFromLatest),
  includeInLatest: later(async () => (await import('./latest')).includeInLatest),
  editTags: later(async () => (await import('./editTags')).editTags),
  replaceFailedVersion: later(async () => (await import('./replaceFailedVersion')).replaceFailedVersion),
  restoreVersion: later(async () => (await import('./restoreVersion')).restoreVersion),
  delete: later(async () => (await import('./deleteResources')).deleteResources),
};

/** Registers every command of the product for one session. */
export function registerCommands(services: CommandServices): Disposable[] {
  return commandIds.map(id => registerCommand(services.log, id, commands[id](services)));
}
