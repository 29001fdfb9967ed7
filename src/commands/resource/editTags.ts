import * as l10n from '@vscode/l10n';
import { rememberTagDocument, tagScheme } from '../../documents/tagDocumentPath';
import { idKey } from '../../domain/id/resourceId';
import { showEditable } from '../../platform/showEditable';
import type { Command } from '../services';
import { resourceKinds, readTargets } from '../target/targets';

/** Edit Tags…: as a JSON document. Saving it shows the plan. For several resources it holds the tags they have in common. */
export const editTags: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Edit Tags'), kinds: resourceKinds, many: true };
    const resources = await readTargets(args, query, services, id => services.store.reread(id));
    if (resources.length === 0) return;
    const ids = [...new Map(resources.map(({ id }) => [idKey(id), id])).values()];
    await showEditable(tagScheme, rememberTagDocument(ids, services.globalState));
  };
