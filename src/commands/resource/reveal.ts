import * as l10n from '@vscode/l10n';
import { fullName } from '../../domain/id/resourceId';
import { showMessage } from '../../platform/surface/messages';
import type { Command } from '../services';
import { allKinds, targetsOf } from '../target/targets';

/** Show in View: reveals and selects a resource. */
export const reveal: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('Show in View'), kinds: allKinds }, services);
    if (id === undefined || (await services.reveal(id))) return;
    void showMessage('info', l10n.t("{0} isn't in the view.", fullName(id)));
  };
