import * as l10n from '@vscode/l10n';

/** What Azure doesn't report, or reports in a form that isn't understood, is shown as unknown. */
export function orUnknown(value: string | undefined): string {
  return value ?? l10n.t('Unknown');
}
