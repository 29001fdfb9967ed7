import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import { olderFirst } from '../../domain/resource/olderFirst';
import type { Resource } from '../../domain/resource/resourceOfKind';
import { showMessage } from '../../platform/surface/messages';
import { pickResources } from '../../wizards/pick/pickResource';
import type { Command, CommandServices } from '../services';
import { readTargets } from '../target/targets';

/** Compare…: the page of two versions, definitions or galleries side by side. If one is given, the user picks the other. */
export const compare: Command =
  services =>
  async (...args) => {
    const { store } = services;
    const query = { title: l10n.t('Compare'), kinds: ['version', 'definition', 'gallery'], many: true } as const;
    const [one, second, ...more] = await readTargets(args, query, services, id => store.reread(id));
    const other = one && (second ?? (await pickOther(one, services)));
    if (!other) return;
    if (one.kind !== other.kind || more.length > 0) {
      void showMessage('error', l10n.t('Choose two resources of the same kind to compare.'));
      return;
    }
    services.showComparison(olderFirst(one.id, other.id));
  };

async function pickOther(one: Resource, services: CommandServices): Promise<Resource | undefined> {
  const query = { title: l10n.t('Compare {0} With', fullName(one.id)), kinds: [one.kind], except: one.id };
  const [id] = await pickResources(query, services);
  return id === undefined ? undefined : services.store.reread(id);
}
