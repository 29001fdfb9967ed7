import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { ManagedImage } from '../domain/model/managedImage';
import { resourceGroupOf } from '../domain/resourceId';
import { sourceFromManagedImage } from '../domain/sourceFromManagedImage';
import { isTreeNode } from '../tree/treeNode';
import { askVersions } from '../wizards/createVersion/versionWizard';
import { givenAnswers } from '../wizards/createVersion/given';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { carryOut } from './carryOut';
import { showNewVersion } from './showNewVersion';
import type { Command, CommandServices } from './services';
import { resourceIdsOf } from './targets';

/** Clone Managed Image to Gallery…, with the image's id and, after it, answers known beforehand, or from the tree: asks, shows the plan, starts it, and shows the first version's regions filling up. */
export const cloneManagedImage: Command =
  services =>
  async (...args) => {
    const images = await imagesFor(services, resourceIdsOf(args, services.selection));
    const given = await givenAnswers(isTreeNode(args[0]) ? undefined : args[1], services.wizards);
    const operation = await carryOut(
      services,
      await askVersions(images.map(sourceFromManagedImage), services.wizards, quickInputPrompter, given),
    );
    showNewVersion(services, operation);
  };

/** The images that were pointed at, read anew; where none was, the user picks from all. */
async function imagesFor(
  { store, session }: CommandServices,
  ids: readonly string[],
): Promise<readonly ManagedImage[]> {
  await session.start();
  const read = await Promise.all(ids.map(async id => (await store.reread(id)) ?? store.get(id)));
  const images = read.filter(resource => resource?.kind === 'managedImage');
  if (images.length > 0) return images;
  if (session.state().kind !== 'signedIn') await session.signIn();
  const { items } = await store.loadManagedImages();
  const picked = await vscode.window.showQuickPick(
    items.map(image => ({
      label: image.name,
      description: [image.osType, image.location, resourceGroupOf(image.id)].join(' · '),
      image,
    })),
    {
      title: l10n.t('Clone Managed Image to Gallery'),
      placeHolder: l10n.t('Managed images to clone'),
      canPickMany: true,
      matchOnDescription: true,
    },
  );
  return picked?.map(({ image }) => image) ?? [];
}
