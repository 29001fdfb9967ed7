import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import { comparableText } from '../../domain/resource/comparableText';
import type { Resource } from '../../domain/resource/resourceOfKind';
import { showDiff } from '../../platform/showDocument';
import { showMessage } from '../../platform/surface/messages';
import { pickResources } from '../../wizards/pick/pickResource';
import type { Command, CommandServices } from '../services';
import { readTargets } from '../target/targets';

/** Compare…: opens two versions, definitions or galleries in the diff editor. If one is given, the user picks the other. */
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
    const names = [one, other].map(({ id }) => fullName(id).replaceAll('\\', ' › '));
    const [from = '', to = ''] = names;
    await showDiff(
      { name: `${from}.json`, text: comparableText(one) },
      { name: `${to}.json`, text: comparableText(other) },
      l10n.t('{0} and {1}', from, to),
    );
  };

async function pickOther(one: Resource, services: CommandServices): Promise<Resource | undefined> {
  const query = { title: l10n.t('Compare {0} With', fullName(one.id)), kinds: [one.kind], except: one.id };
  const [id] = await pickResources(query, services);
  return id === undefined ? undefined : services.store.reread(id);
}
