import * as l10n from '@vscode/l10n';
import { idKey, parentId } from '../../domain/id/resourceId';
import { targetKindOf } from '../../domain/id/targetKind';
import { askEnableImages } from '../../wizards/labs/attach/askEnableImages';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { labOwners, substituteOwners, readOwner } from '../target/labOwners';
import { readTargets } from '../target/targets';

/**
 * Enable Images for Lab Plan…: which gallery images a lab plan or classic lab account offers for new labs. Given images, or
 * a definition as second argument, are preselected.
 */
export const enableLabImages: Command =
  services =>
  async (...args) => {
    const query = {
      title: l10n.t('Enable Images for Lab Plan'),
      kinds: [...labOwners, 'labImage'],
      many: true,
    } as const;
    const found = await readTargets(substituteOwners(args, query.kinds), query, services, async id => {
      const isImage = targetKindOf(id) === 'labImage';
      const owner = await readOwner(isImage ? (parentId(id) ?? '') : id, services);
      return owner && { owner, ticked: isImage ? [id] : [] };
    });
    const [first] = found;
    if (!first) return;
    const ofFirst = found.filter(({ owner }) => idKey(owner.id) === idKey(first.owner.id));
    const ticked = [
      ...ofFirst.flatMap(one => one.ticked),
      ...(typeof args[0] === 'string' && typeof args[1] === 'string' ? [args[1]] : []),
    ];
    await carryOut(services, await askEnableImages(first.owner, ticked, services));
  };
