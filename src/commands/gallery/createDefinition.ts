import * as l10n from '@vscode/l10n';
import { askNewDefinition } from '../../wizards/definition/askNewDefinition';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Create Image Definition…, in the given gallery or one that the user picks. */
export const createDefinition: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Create Image Definition'), kinds: ['gallery'] } as const;
    const [gallery] = await readTargets(args, query, services, id => services.reader.gallery(id));
    if (gallery) await carryOut(services, await askNewDefinition(gallery, services));
  };
