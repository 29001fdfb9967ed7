import * as l10n from '@vscode/l10n';
import type { LabAccount } from '../../../domain/labs/owner/labAccount';
import type { Presentation, DisplayContext } from '../../presentation';
import { placeFacts, tagFacts } from '../resourceFacts';
import { joinWithDots, accessibilityText, tooltip } from '../tooltipText';

/** `galleries`: names of the attached galleries, if known. */
export function presentLabAccount(
  account: LabAccount,
  display: DisplayContext,
  context: { readonly galleries?: readonly string[] | undefined; readonly busy?: string | undefined },
): Presentation {
  const state = account.provisioningState === 'Succeeded' ? undefined : account.provisioningState;
  const galleries = context.galleries?.length === 0 ? l10n.t('no gallery') : context.galleries?.join(', ');
  const parts = [context.busy ?? state, l10n.t('classic'), galleries, display.regionName(account.location)];
  return {
    label: account.name,
    description: joinWithDots(parts),
    icon: { codicon: context.busy === undefined ? 'archive' : 'sync~spin' },
    tooltip: tooltip(
      account.name,
      [
        [l10n.t('Attached galleries'), galleries],
        [l10n.t('State'), state],
        ...placeFacts(account, display),
        ...tagFacts(account),
      ],
      l10n.t(
        "Classic lab account. New ones can't be created, and templates can only be exported on the Lab Services site.",
      ),
    ),
    contextValue: 'labAccount',
    children: 'collapsed',
    accessibilityLabel: accessibilityText([
      l10n.t('Classic lab account {0}', account.name),
      context.busy ?? state,
      galleries,
    ]),
  };
}
