import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { AzureError } from './failure';

/** Azure says more of `target` than is understood, such as a new storage type. Trying again never helps. */
export function notUnderstood(target: string): AzureError {
  return new AzureError({
    reason: 'badAnswer',
    code: 'NotUnderstood',
    message: l10n.t(
      "Azure describes {0} in a form that this extension doesn't understand; nothing was changed. Update the extension, or use the Azure portal.",
      fullName(target),
    ),
    target,
  });
}

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
