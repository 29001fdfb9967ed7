import * as l10n from '@vscode/l10n';
import { pickFrom } from '../../platform/surface/pickFrom';
import type { Command } from '../services';
import { selectedNodes } from '../target/selectedNodes';

/** Remove Operation's File…: one that was set aside, because it can't be read. Asks first. */
export const removeJournalFile: Command =
  ({ operations }) =>
  async (...args) => {
    const [node] = selectedNodes(args);
    const file = node?.journalFile ?? args.find(argument => typeof argument === 'string');
    if (file === undefined || !operations.troubles().some(trouble => trouble.file === file)) return;
    const remove = { label: l10n.t('Remove') };
    const title = l10n.t('Remove {0}? Requests that Azure has accepted continue to run.', file);
    const picked = await pickFrom([remove, { label: l10n.t('Keep') }], title);
    if (picked === remove) await operations.removeFile(file);
  };
