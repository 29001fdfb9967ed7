import * as l10n from '@vscode/l10n';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askAttachGallery } from '../wizards/labs/attachGallery';
import { carryOut } from './carryOut';
import { labOwners, ownersInstead, readOwner } from './labOwners';
import { readTargets } from './readTargets';
import type { Command } from './services';

/** Attach Gallery…, to a lab plan or a classic lab account. A second argument is the id of the gallery. */
export const attachGallery: Command =
  services =>
  async (...args) => {
    const { reader, wizards } = services;
    const wish = { title: l10n.t('Attach Gallery'), kinds: labOwners };
    const [owner] = await readTargets(ownersInstead(args, labOwners), wish, services, id => readOwner(id, services));
    if (!owner) return;
    const gallery = typeof args[1] === 'string' ? await reader.gallery(args[1]) : undefined;
    await carryOut(services, await askAttachGallery(owner, gallery, wizards, quickInputPrompter));
  };
