import * as l10n from '@vscode/l10n';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { fullName } from '../../domain/id/resourceId';
import { previousVersion } from '../../domain/version/previousVersion';
import { showMessage } from '../../platform/surface/messages';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Compare with Previous: the page of a version beside the one before it, by number. */
export const compareWithPrevious: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Compare with Previous'), kinds: ['version'] } as const;
    const [version] = await readTargets(args, query, services, id => services.store.reread(id));
    if (!version) return;
    const definition = definitionIdOf(version.id);
    const siblings = await services.reader.versions(definition);
    const name = previousVersion(
      version.name,
      siblings.map(one => one.name),
    );
    const previous = siblings.find(one => one.name === name);
    if (previous) services.showComparison([previous.id, version.id]);
    else void showMessage('info', l10n.t('{0} is the first version of {1}.', version.name, fullName(definition)));
  };
