import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { galleryLevelOf } from '../../domain/id/galleryIds';
import { deleteManagedImages } from '../../domain/source/deleteManagedImage';
import { idKey, resourceGroupOf } from '../../domain/id/resourceId';
import { hasErrors } from '../../domain/plan/plan';
import { confirmDeletion } from '../../platform/confirm';
import { carryOut, previewAndCarryOut } from '../../wizards/plan/carryOut';
import { checkRights } from '../../wizards/plan/checkRights';
import { deleteGalleryResources } from './deleteGalleryResources';
import type { Command } from '../services';
import { resourceKinds, targetsOf } from '../target/targets';

/**
 * Delete…: galleries, definitions and versions with their contents; managed images after a check that no version is still
 * being created from them, and a confirmation.
 */
export const deleteResources: Command =
  services =>
  async (...args) => {
    const { reader, store } = services;
    const all = await targetsOf(args, { title: l10n.t('Delete'), kinds: resourceKinds, many: true }, services);
    const inGalleries = all.filter(id => galleryLevelOf(id));
    if (inGalleries.length > 0) await deleteGalleryResources(services, inGalleries);
    const ids = all.filter(id => !inGalleries.includes(id));
    const images = (await Promise.all(ids.map(id => reader.managedImage(id)))).filter(image => image !== undefined);
    const [first] = images;
    if (!first) {
      await Promise.all(ids.map(id => store.reread(id)));
      if (ids.length > 0)
        void vscode.window.showInformationMessage(l10n.t('Nothing left to delete. The selection no longer exists.'));
      return;
    }
    const checks = images.map(async ({ id }) => ({
      id,
      pendingVersions: await reader.versionsBeingBuiltFrom(id).catch(() => undefined),
    }));
    const found = await Promise.all(checks);
    const unchecked = deleteManagedImages(images, {
      ...(found.every(({ pendingVersions }) => pendingVersions) && {
        pendingVersions: new Map(found.map(({ id, pendingVersions }) => [idKey(id), pendingVersions ?? []])),
      }),
    });
    const plan = await checkRights(unchecked, reader);
    if (hasErrors(plan)) {
      await previewAndCarryOut(services, plan);
      return;
    }
    const detail = l10n.t("This can't be undone. Image versions that were already created are kept.");
    const name = images.length === 1 ? first.name : String(images.length);
    const question =
      images.length === 1
        ? l10n.t('Delete the managed image {0} in resource group {1}?', first.name, resourceGroupOf(first.id))
        : l10n.t('Delete {0} managed images?', images.length);
    if (await confirmDeletion(question, detail, name)) await carryOut(services, { action: 'run', plan });
  };
