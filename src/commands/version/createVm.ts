import * as l10n from '@vscode/l10n';
import { parseForeignId } from '../../domain/id/foreignId';
import { definitionIdOf, isVersionId } from '../../domain/id/galleryIds';
import { carryOut } from '../../wizards/plan/carryOut';
import { askMachine } from '../../wizards/virtualMachine/askMachine';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Create Virtual Machine…, from a version, or from the latest version of a definition. */
export const createVm: Command =
  services =>
  async (...args) => {
    const { reader } = services;
    const query = { title: l10n.t('Create Virtual Machine'), kinds: ['definition', 'version', 'foreign'] } as const;
    const [image] = await readTargets(args, query, services, async id => {
      const isVersion = isVersionId(id);
      const [version, definition] = await Promise.all([
        isVersion ? reader.version(id) : undefined,
        reader.definition(definitionIdOf(id)),
      ]);
      if (!definition || (isVersion && !version)) return undefined;
      const gallery = parseForeignId(id) && (await reader.foreignGallery(id));
      return { definition, version, subscriptionIds: gallery?.subscriptionIds };
    });
    if (image) await carryOut(services, await askMachine(image, services));
  };
