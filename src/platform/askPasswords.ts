import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { OsType } from '../domain/model/resource';
import { passwordUser } from '../domain/passwordUser';
import type { Plan } from '../domain/plan';
import { nameOf } from '../domain/resourceId';

/**
 * Asks for the passwords that a plan needs and does not hold, by the target of the change: none is kept anywhere. Undefined
 * where the user gave none.
 */
export async function askPasswords(plan: Plan): Promise<Readonly<Record<string, string>> | undefined> {
  const secrets: Record<string, string> = {};
  for (const change of plan.changes) {
    const user = passwordUser(change);
    if (!user) continue;
    const password = await vscode.window.showInputBox({
      title: plan.title,
      prompt: l10n.t('Password for {0} on {1}; it is kept nowhere', user.userName, nameOf(change.target)),
      password: true,
      ignoreFocusOut: true,
      validateInput: text => passwordProblem(text, user.osType),
    });
    if (password === undefined) return undefined;
    secrets[change.target] = password;
  }
  return secrets;
}

/** What Azure asks of a password: its length, and three of four kinds of characters. */
function passwordProblem(text: string, osType: OsType): string | undefined {
  const longest = osType === 'Windows' ? 123 : 72;
  if (text.length < 12 || text.length > longest) return l10n.t('Type 12 to {0} characters.', longest);
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter(kind => kind.test(text)).length;
  return kinds >= 3 ? undefined : l10n.t('Use three of: small letters, capitals, digits, other characters.');
}
