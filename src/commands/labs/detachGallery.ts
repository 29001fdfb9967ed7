import * as l10n from '@vscode/l10n';
import { parentId, sameId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import type { AttachedGallery } from '../../domain/labs/owner/labAccount';
import type { LabOwner } from '../../domain/labs/owner/labOwner';
import { askDetachGallery } from '../../wizards/labs/attach/askDetachGallery';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command, CommandServices } from '../services';
import { labOwners, substituteOwners, readOwner } from '../target/labOwners';
import { selectedNodes } from '../target/selectedNodes';
import { readTargets } from '../target/targets';

/** Detach Gallery from Lab Plan…, or one of the galleries of a classic lab account. */
export const detachGallery: Command =
  services =>
  async (...args) => {
    const { labReader } = services;
    const query = { title: l10n.t('Detach Gallery from Lab Plan'), kinds: [...labOwners, 'attachedGallery'] } as const;
    const [found] = await readTargets(substituteOwners(args, query.kinds), query, services, async id => {
      if (targetKindOf(id) !== 'attachedGallery') {
        const owner = await readOwner(id, services);
        return owner && { owner };
      }
      const account = parentId(id) ?? '';
      const [owner, all] = await Promise.all([labReader.labAccount(account), labReader.attachedGalleries(account)]);
      const attached = all.find(one => sameId(one.id, id));
      return owner && attached && { owner, attached };
    });
    if (!found) return;
    const [shown] = selectedNodes(args);
    const attached =
      'attached' in found ? found.attached : await attachmentOf(shown?.resourceId, found.owner, services);
    await carryOut(services, await askDetachGallery(found.owner, attached, services));
  };

/** The attachment that a row of a gallery stands for. Undefined for other rows. */
async function attachmentOf(
  galleryId: string | undefined,
  { kind, id }: LabOwner,
  { labReader }: CommandServices,
): Promise<AttachedGallery | undefined> {
  if (kind === 'labPlan' || galleryId === undefined || targetKindOf(galleryId) !== 'gallery') return undefined;
  return (await labReader.attachedGalleries(id)).find(one => sameId(one.galleryId, galleryId));
}
