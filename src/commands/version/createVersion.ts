import * as l10n from '@vscode/l10n';
import { parentId } from '../../domain/id/resourceId';
import { carryOut } from '../../wizards/plan/carryOut';
import { askNewVersion } from '../../wizards/version/askNewVersion';
import type { Command } from '../services';
import { readTargets } from '../target/targets';
import { showNewVersion } from './showNewVersion';

/** Create Image Version…, from any source, in the given definition or one that the user picks. */
export const createVersion: Command =
  services =>
  async (...args) => {
    const { reader } = services;
    const query = { title: l10n.t('Create Image Version'), kinds: ['definition'] } as const;
    const [place] = await readTargets(args, query, services, async id => {
      const [gallery, definition] = await Promise.all([reader.gallery(parentId(id) ?? ''), reader.definition(id)]);
      return gallery && definition && { gallery, definition };
    });
    if (!place) return;
    const { gallery, definition } = place;
    const decision = await askNewVersion(gallery, definition, services);
    await carryOut(services, decision, { reveal: showNewVersion(services) });
  };
