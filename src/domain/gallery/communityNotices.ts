import * as l10n from '@vscode/l10n';
import { addressNotices } from '../definition/definitionTextNotices';
import { error } from '../plan/notice';
import type { GallerySpec, Notice } from '../plan/plan';

/** Publisher details required of a community gallery. */
export function communityNotices(target: string, sharing: GallerySpec['sharing']): Notice[] {
  if (sharing?.permissions !== 'Community') return [];
  const { publisherUri, publisherContact, eula, publicNamePrefix } = sharing.community;
  const blank = [publisherUri, publisherContact, eula, publicNamePrefix].some(one => one.trim() === '');
  return [
    ...(blank
      ? [
          error('communityInfoIncomplete', {
            message: l10n.t(
              'A community gallery needs a publisher URI, a contact, license terms, and a public name prefix.',
            ),
            fix: l10n.t('Fill in all four.'),
            target,
          }),
        ]
      : []),
    ...addressNotices(target, [publisherUri]),
    ...(publicNamePrefix.trim() === '' || communityPrefixProblem(publicNamePrefix) === undefined
      ? []
      : [
          error('communityPrefixInvalid', {
            message: l10n.t('Azure doesn\'t accept the public name prefix "{0}".', publicNamePrefix),
            fix: communityPrefixProblem(publicNamePrefix) ?? '',
            target,
          }),
        ]),
  ];
}

/** What is wrong with a public name prefix, with the fix. */
export function communityPrefixProblem(text: string): string | undefined {
  return /^[A-Za-z0-9]{5,16}$/.test(text) ? undefined : l10n.t('Use 5 to 16 English letters and digits.');
}
