import * as l10n from '@vscode/l10n';
import { troubleFix, troubleMessage, type JournalTrouble } from '../operations/journal/journalTrouble';
import type { CommandId } from '../platform/commandIds';

interface TroubleNotice {
  readonly message: string;
  readonly actions: readonly { readonly title: string; readonly command: CommandId; readonly argument?: string }[];
}

/** One message about what is wrong with the journal, with what to do. */
export function troubleNotice(troubles: readonly JournalTrouble[]): TroubleNotice {
  const [first] = troubles;
  const actions = [
    { title: l10n.t('Open Folder'), command: 'openJournalFolder' },
    { title: l10n.t('Show Log'), command: 'showLog' },
  ] as const;
  if (!first || troubles.length > 1) {
    const message = l10n.t(
      "{0} files of operations can't be read, so these operations aren't followed.",
      troubles.length,
    );
    return { message, actions: [{ title: l10n.t('Show Activity'), command: 'showOperation' }, ...actions] };
  }
  const message = l10n.t('{0} {1}', troubleMessage(first), troubleFix(first));
  if (first.file === undefined || first.kind === 'unreadable') return { message, actions };
  const remove = { title: l10n.t('Remove…'), command: 'removeJournalFile', argument: first.file } as const;
  return { message, actions: [remove, ...actions] };
}
