import * as l10n from '@vscode/l10n';
import { error } from '../plan/notice';
import type { DefinitionDelta, Notice } from '../plan/plan';
import { inverted } from './definitionNotices';
import type { Range } from './imageDefinition';

type Words = Pick<DefinitionDelta, 'recommended' | 'releaseNoteUri' | 'privacyStatementUri'> & {
  readonly eula?: string;
};

/** Sizes are whole numbers with minimum ≤ maximum, and links are web addresses. */
export function definitionTextNotices(target: string, words: Words): Notice[] {
  const { recommended, releaseNoteUri, privacyStatementUri } = words;
  const wrong = [recommended?.vCPUs, recommended?.memoryGB].some(range => !wholeNumbers(range));
  return [
    ...(wrong
      ? [
          error('recommendedInvalid', {
            message: l10n.t("A recommended size isn't a whole number."),
            fix: l10n.t('Enter whole numbers of 1 or more.'),
            target,
          }),
        ]
      : []),
    ...addressNotices(target, [releaseNoteUri, privacyStatementUri]),
  ];
}

export function rangeNotices(target: string, recommended: DefinitionDelta['recommended']): Notice[] {
  if (!inverted(recommended?.vCPUs) && !inverted(recommended?.memoryGB)) return [];
  return [
    error('recommendedRangeInverted', {
      message: l10n.t('The minimum recommended size is larger than the maximum.'),
      fix: l10n.t('Swap the two numbers.'),
      target,
    }),
  ];
}

export function addressNotices(target: string, addresses: readonly (string | undefined)[]): Notice[] {
  return addresses.flatMap(address => {
    if (address === undefined || address === '' || isWebAddress(address)) return [];
    return [
      error('addressInvalid', {
        message: l10n.t('"{0}" isn\'t a valid web address.', address),
        fix: l10n.t('Enter the full address, for example https://contoso.com/images.'),
        target,
      }),
    ];
  });
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/i.test(text);
}

function wholeNumbers(range: Range | undefined): boolean {
  return [range?.min, range?.max].every(one => one === undefined || (Number.isInteger(one) && one > 0));
}
