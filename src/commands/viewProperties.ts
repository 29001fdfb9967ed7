import * as l10n from '@vscode/l10n';
import { showResource } from '../platform/documents';
import type { Command } from './services';
import { anythingShown, targetsOf } from './targets';

/** View Properties: what Azure says of a resource, as a document that cannot be edited. */
export const viewProperties: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('View Properties'), kinds: anythingShown }, services);
    if (id !== undefined) await showResource(id, 'json');
  };
