import * as l10n from '@vscode/l10n';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { fullName, sameId } from '../../domain/id/resourceId';
import { usesOf } from '../../domain/usage/imageUsage';
import { usageText } from '../../domain/usage/usageText';
import { showReadOnly } from '../../platform/showDocument';
import { whileShowing } from '../../platform/surface/whileShowing';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Find Usages: whatever uses a version or follows the latest, and what wasn't checked. */
export const findUsage: Command =
  services =>
  async (...args) => {
    const { reader, store } = services;
    const query = { title: l10n.t('Find Usages'), kinds: ['gallery', 'definition', 'version'] } as const;
    const [resource] = await readTargets(args, query, services, given => store.reread(given));
    if (!resource) return;
    const { id } = resource;
    const title = l10n.t('Finding usages of {0}', fullName(id));
    const users = await whileShowing(title, async () => {
      const definition = definitionIdOf(id);
      const found = await reader.imageUsers(definition);
      if (definition === id) return found;
      const siblings = await reader.versions(definition);
      const version = siblings.find(one => sameId(one.id, id));
      return { ...found, items: version ? usesOf(version, found.items, siblings).map(({ user }) => user) : [] };
    });
    await showReadOnly(`${l10n.t('Usages of {0}', fullName(id).replaceAll('\\', ' › '))}.md`, usageText(id, users));
  };
