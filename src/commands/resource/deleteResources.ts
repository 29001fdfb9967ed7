import * as l10n from '@vscode/l10n';
import { galleryLevelOf } from '../../domain/id/galleryIds';
import { resourceGroupOf } from '../../domain/id/resourceId';
import { noticeText } from '../../domain/plan/notice';
import { hasErrors, type Plan } from '../../domain/plan/plan';
import { confirmDeletion } from '../../platform/confirm';
import { showMessage } from '../../platform/surface/messages';
import { carryOut, previewAndCarryOut } from '../../wizards/plan/carryOut';
import { imageDeletionPlan } from '../../wizards/plan/imageDeletionPlan';
import type { Command } from '../services';
import { resourceKinds, targetsOf } from '../target/targets';
import { deleteGalleryResources } from './deleteGalleryResources';

/**
 * Delete…: galleries, definitions and versions with their contents; managed images after a check that nothing prevents it
 * or still needs them, and a confirmation that says what couldn't be checked.
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
      if (ids.length > 0) void showMessage('info', l10n.t('Nothing left to delete. The selection no longer exists.'));
      return;
    }
    const name = images.length === 1 ? first.name : String(images.length);
    const question =
      images.length === 1
        ? l10n.t('Delete the managed image {0} in resource group {1}?', first.name, resourceGroupOf(first.id))
        : l10n.t('Delete {0} managed images?', images.length);
    const confirm = ({ notices }: Plan): Promise<boolean> => {
      const detail = [
        l10n.t("This can't be undone. Image versions that were already created are kept."),
        ...notices.filter(({ severity }) => severity === 'info').map(noticeText),
      ].join(' ');
      return confirmDeletion(question, detail, name);
    };
    const again = (): Promise<Plan> => imageDeletionPlan(images, reader);
    const plan = await again();
    // The confirmation has no room for what prevents the deletion.
    if (hasErrors(plan)) await previewAndCarryOut(services, plan, { again, confirm });
    else await carryOut(services, { action: 'run', plan }, { confirm });
  };
