import * as l10n from '@vscode/l10n';
import { error, info } from '../plan/notice';
import type { Notice, VirtualMachineSpec } from '../plan/plan';
import { sshKeyProblem, userNameProblem } from './machineNames';

/** How to sign in to the machine: a generalized image needs a first user, a specialized one keeps its own. */
export function signInNotices(target: string, { osState, osType, signIn }: VirtualMachineSpec): Notice[] {
  if (osState === 'Specialized') {
    if (!signIn) return [];
    const message = l10n.t('A virtual machine created from a specialized image keeps the users of the image.');
    return [error('signInNotTaken', { message, fix: l10n.t("Don't specify a user name or key."), target })];
  }
  if (!signIn) {
    const message = l10n.t('A virtual machine created from a generalized image needs an administrator account.');
    return [
      error('signInMissing', {
        message,
        fix: l10n.t('Specify a user name and either an SSH key or a password.'),
        target,
      }),
    ];
  }
  const notices: Notice[] = [];
  const fix = userNameProblem(signIn.userName, osType);
  if (fix !== undefined) {
    const message = l10n.t('Azure doesn\'t accept the user name "{0}".', signIn.userName);
    notices.push(error('userNameInvalid', { message, fix, target }));
  }
  if ('sshPublicKey' in signIn) {
    const keyFix =
      osType === 'Windows'
        ? l10n.t("Use a password. Azure doesn't accept SSH keys for Windows virtual machines.")
        : sshKeyProblem(signIn.sshPublicKey);
    if (keyFix !== undefined) {
      const message = l10n.t("The SSH key isn't valid.");
      notices.push(error('sshKeyInvalid', { message, fix: keyFix, target }));
    }
  } else {
    const message = l10n.t("You're asked for the password when you run this plan. It isn't stored anywhere.");
    notices.push(info('passwordAskedWhenRun', { message, target }));
  }
  return notices;
}
