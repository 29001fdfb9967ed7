import * as l10n from '@vscode/l10n';
import type { LabError } from '../../../domain/labs/labError';
import type { Fact } from '../tooltipText';

/** The last error of Lab Services, which is the only explanation of a failed export. */
export function labErrorFact(error: LabError | undefined): Fact {
  return [
    error?.action === undefined ? l10n.t('Last error') : l10n.t('Last error ({0})', error.action),
    error && [`${error.code}:`, error.message, error.timestamp?.slice(0, 10)].filter(Boolean).join(' '),
  ];
}
