import * as l10n from '@vscode/l10n';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askNewDefinition } from '../wizards/definition/createDefinition';
import { pickGallery } from '../wizards/pickResource';
import { carryOut } from './carryOut';
import type { Command } from './services';
import { signedIn } from './signedIn';
import { resourceIdsOf } from './targets';

/** Create Image Definition…, in the gallery it is given or one that the user picks. */
export const createDefinition: Command =
  services =>
  async (...args) => {
    const { reader, wizards } = services;
    const [id] = resourceIdsOf(args);
    if (id === undefined && !(await signedIn(services))) return;
    const gallery =
      id === undefined
        ? await pickGallery(l10n.t('Create Image Definition'), wizards, quickInputPrompter)
        : await reader.gallery(id);
    if (gallery) await carryOut(services, await askNewDefinition(gallery, wizards, quickInputPrompter));
  };
