import * as l10n from '@vscode/l10n';
import type { FailureReason } from '../domain/errors/failure';

/** Why a step waits, of what passes by itself. */
export function waitingText(reason: FailureReason): string {
  switch (reason) {
    case 'signIn':
      return l10n.t('Waiting for sign-in.');
    case 'throttled':
      return l10n.t('Azure is throttling requests; retrying.');
    case 'service':
    case 'badAnswer':
      return l10n.t('Azure is returning errors; retrying.');
    case 'forbidden':
      return l10n.t("You don't have permission to read the outcome; retrying.");
    case 'conflict':
    case 'invalid':
    case 'notFound':
    case 'other':
      return l10n.t("Azure hasn't reported the outcome yet; retrying.");
    case 'network':
    case 'cancelled':
      return l10n.t("Can't reach Azure; retrying.");
  }
}
