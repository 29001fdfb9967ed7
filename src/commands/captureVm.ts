import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { resourceGroupOf } from '../domain/resourceId';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askVersions } from '../wizards/createVersion/versionWizard';
import { carryOut } from './carryOut';
import { showNewVersion } from './showNewVersion';
import type { Command, CommandServices } from './services';
import { signedIn } from './signedIn';
import { resourceIdsOf } from './targets';

/** Export Virtual Machine to Gallery…, with the machine's id, or one that the user picks. */
export const captureVm: Command =
  services =>
  async (...args) => {
    const [given] = resourceIdsOf(args);
    const id = given ?? (await pickMachine(services));
    const source = id === undefined ? undefined : await services.reader.imageSource(id);
    if (source?.kind !== 'virtualMachine') {
      if (id !== undefined) void vscode.window.showErrorMessage(l10n.t('There is no virtual machine {0}.', id));
      return;
    }
    showNewVersion(
      services,
      await carryOut(services, await askVersions([source], services.wizards, quickInputPrompter)),
    );
  };

async function pickMachine(services: CommandServices): Promise<string | undefined> {
  if (!(await signedIn(services))) return undefined;
  const machines = services.reader.imageSources('virtualMachine').then(({ items }) =>
    items.map(({ id, name, osType, location }) => ({
      label: name,
      description: [osType, location, resourceGroupOf(id)].filter(Boolean).join(' · '),
      id,
    })),
  );
  const picked = await vscode.window.showQuickPick(machines, {
    title: l10n.t('Export Virtual Machine to Gallery'),
    placeHolder: l10n.t('Virtual machine to export'),
    matchOnDescription: true,
  });
  return picked?.id;
}
