import * as l10n from '@vscode/l10n';
import type { PasswordUser } from '../domain/change/changeTraits';
import { nameOf } from '../domain/id/resourceId';
import { passwordProblem } from '../domain/machine/passwordProblem';
import { passwordUser } from '../domain/machine/passwordUser';
import type { Plan } from '../domain/plan/plan';
import { askText } from './surface/askText';

/**
 * Asks for the passwords that a plan needs, keyed by the target of the change. They are never stored. Undefined when
 * the user cancels.
 */
export async function askPasswords(plan: Plan): Promise<Readonly<Record<string, string>> | undefined> {
  const secrets: Record<string, string> = {};
  for (const change of plan.changes) {
    const user = passwordUser(change);
    if (!user) continue;
    const password = await askText({
      title: plan.title,
      prompt: promptFor(user, nameOf(change.target)),
      password: true,
      validate: text => passwordProblem(text, user),
    });
    if (password === undefined) return undefined;
    secrets[change.target] = password;
  }
  return secrets;
}

function promptFor({ userName, osState }: PasswordUser, machine: string): string {
  return osState === 'Specialized'
    ? l10n.t(
        'Enter the password that {0} has on the original machine. The image of {1} is specialized and keeps it.',
        userName,
        machine,
      )
    : l10n.t("Enter a password for {0} on {1}. It isn't stored.", userName, machine);
}
