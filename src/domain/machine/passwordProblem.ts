import * as l10n from '@vscode/l10n';
import type { PasswordUser } from '../change/changeTraits';

/** Azure's rules for a new password: its length, and three of four character classes. Undefined if it is valid. */
export function passwordProblem(text: string, { osType, osState }: PasswordUser): string | undefined {
  if (osState === 'Specialized') return text === '' ? l10n.t('Enter the password of the original machine.') : undefined;
  const longest = osType === 'Windows' ? 123 : 72;
  if (text.length < 12 || text.length > longest) return l10n.t('Enter 12 to {0} characters.', longest);
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter(kind => kind.test(text)).length;
  return kinds >= 3
    ? undefined
    : l10n.t('Use at least three of: lowercase letters, uppercase letters, digits, special characters.');
}
