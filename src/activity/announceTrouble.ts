import type { JournalTrouble } from '../operations/journal/journalTrouble';
import { runCommand } from '../platform/commands';
import { notify } from '../platform/notifications';
import { troubleNotice } from './troubleNotice';

/** Notifies of what is wrong with the journal. */
export async function announceTrouble(troubles: readonly JournalTrouble[]): Promise<void> {
  const { message, actions } = troubleNotice(troubles);
  await notify(
    'error',
    message,
    actions.map(({ title, command, argument }) => ({ title, run: () => runCommand(command, argument) })),
  );
}
