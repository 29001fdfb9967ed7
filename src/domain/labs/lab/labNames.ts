import * as l10n from '@vscode/l10n';

/** What is wrong with a lab's name, with the fix. Undefined if it is valid. */
export function labNameProblem(name: string): string | undefined {
  if (name === '') return l10n.t('Enter a name with 1 to {0} characters.', 100);
  if (name.length > 100) {
    return l10n.t('This has {0} characters, but the maximum is {1}. Shorten it.', name.length, 100);
  }
  return /^[A-Za-z0-9._()-]+$/.test(name) && !name.endsWith('.')
    ? undefined
    : l10n.t(
        "Use only English letters, digits, hyphens, underscores, periods, and parentheses, and don't end with a period.",
      );
}

export function labTitleProblem(title: string): string | undefined {
  const length = title.trim().length;
  return length >= 1 && title.length <= 120 ? undefined : l10n.t('Enter a title with 1 to {0} characters.', 120);
}

/** For the number of hours per student, as typed. */
export function quotaHoursProblem(text: string): string | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? undefined : l10n.t('Enter a whole number of hours from 0 to 9999.');
}
