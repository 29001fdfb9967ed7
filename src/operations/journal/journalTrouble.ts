import * as l10n from '@vscode/l10n';

/**
 * What is wrong with the journal. A file that is `corrupt`, written by a `newer` version, or `copied` under another name is
 * set aside, and one that is `unreadable` is read again later. While the journal is `unwritable`, operations wait.
 */
export interface JournalTrouble {
  readonly kind: 'corrupt' | 'newer' | 'copied' | 'unreadable' | 'unwritable';
  /** Absent if it is about the journal as a whole. */
  readonly file?: string;
  /** What is wrong with the file, or the system's own words. */
  readonly cause: string;
  /** More about the cause, for the log. */
  readonly details?: string | undefined;
}

/** What is wrong, in one sentence. */
export function troubleMessage({ kind, file = '' }: JournalTrouble): string {
  switch (kind) {
    case 'corrupt':
      return l10n.t("The operation in {0} can't be read, so it isn't followed.", file);
    case 'newer':
      return l10n.t(
        "The operation in {0} was written by a newer version of this extension, so it isn't followed.",
        file,
      );
    case 'copied':
      return l10n.t("{0} is a copy of another operation, so it isn't followed.", file);
    case 'unreadable':
      return file
        ? l10n.t("The operation in {0} can't be read now.", file)
        : l10n.t("The operations on this computer can't be read now.");
    case 'unwritable':
      return l10n.t("Running operations are paused because their state can't be saved.");
  }
}

/** What to do about it, in one sentence. */
export function troubleFix({ kind }: JournalTrouble): string {
  switch (kind) {
    case 'corrupt':
      return l10n.t('Requests that Azure has accepted continue to run. Check the resources, and then remove the file.');
    case 'newer':
      return l10n.t('Update the extension, or remove the file.');
    case 'copied':
      return l10n.t('Remove the file.');
    case 'unreadable':
      return l10n.t('Check the permissions of the folder, and then reload the window.');
    case 'unwritable':
      return l10n.t('Free some disk space, or check the permissions of the folder. They resume automatically.');
  }
}
