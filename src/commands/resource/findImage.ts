import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import { showMessage } from '../../platform/surface/messages';
import { pickResources } from '../../wizards/pick/pickResource';
import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';

/** Go to Image…: lists every gallery, definition and version, and reveals the chosen one. */
export const findImage: Command = services => async () => {
  if (!(await ensureSignedIn(services))) return;
  const query = { title: l10n.t('Go to Image'), kinds: ['definition', 'version', 'gallery'] } as const;
  const [id] = await pickResources(query, services);
  if (id !== undefined && !(await services.reveal(id))) {
    void showMessage('info', l10n.t("{0} isn't in the view.", fullName(id)));
  }
};
