import * as l10n from '@vscode/l10n';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Find Usages: the page of whatever uses an image or follows its latest version, and what wasn't checked. */
export const findUsage: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Find Usages'), kinds: ['gallery', 'definition', 'version'] } as const;
    const [resource] = await readTargets(args, query, services, given => services.store.reread(given));
    if (resource) services.showUsages(resource.id);
  };
