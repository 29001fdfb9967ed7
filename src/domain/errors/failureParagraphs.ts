import * as l10n from '@vscode/l10n';
import { explain } from './errorCatalogue';
import type { Failure } from './failure';

/** Our explanation if there is one, or else Azure's message. */
export function shortReason(failure: Failure): string {
  return explain(failure)?.message ?? failure.message;
}

/** What went wrong, how to fix it, and Azure's message, as paragraphs. */
export function failureParagraphs(failure: Failure): readonly string[] {
  const explanation = explain(failure);
  const code = failure.status === undefined ? failure.code : `${failure.code} (${failure.status})`;
  const azure = explanation ? `${failure.message} ${code}` : code;
  return [
    explanation?.message ?? failure.message,
    ...(explanation ? [explanation.fix] : []),
    l10n.t('Message from Azure: {0}', azure),
    ...(failure.correlationId ? [l10n.t('Correlation ID: {0}', failure.correlationId)] : []),
  ];
}
