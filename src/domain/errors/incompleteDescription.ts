import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { AzureError } from './failure';

/** Azure's answer lacks what a change of `target` is made from. A guess could lose settings, so nothing is sent. */
export function incompleteDescription(target: string): AzureError {
  return new AzureError({
    reason: 'badAnswer',
    code: 'IncompleteDescription',
    message: l10n.t(
      'Azure returned an incomplete description of {0}; nothing was changed. Try again.',
      fullName(target),
    ),
    target,
  });
}
